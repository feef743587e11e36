/** Indexes of the k nearest rows of each row, by Euclidean distance; rows of equal length. */
export function nearest(rows: readonly (readonly number[])[], k: number): number[][] {
  return rows.map((row, i) =>
    rows
      .map((other, j) => ({ j, distance: j === i ? Infinity : squared(row, other) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, Math.min(k, rows.length - 1))
      .map(({ j }) => j),
  );
}

function squared(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum;
}

/** For one class: the share of its pictures' neighbours that are of the same class, and where most others belong. */
export interface Company {
  label: string;
  count: number;
  same: number;
  otherwise: string | null;
}

export function companyOf(labels: readonly string[], neighbours: readonly (readonly number[])[]): Company[] {
  return [...new Set(labels)].map((label) => {
    const mine = labels.flatMap((other, i) => (other === label ? [i] : []));
    const around = mine.flatMap((i) => neighbours[i].map((j) => labels[j]));
    const foreign = new Map<string, number>();
    for (const other of around) if (other !== label) foreign.set(other, (foreign.get(other) ?? 0) + 1);
    const most = [...foreign].sort((a, b) => b[1] - a[1])[0];
    return {
      label,
      count: mine.length,
      same: around.length > 0 ? around.filter((other) => other === label).length / around.length : 0,
      otherwise: most ? most[0] : null,
    };
  });
}
