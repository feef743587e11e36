/** One cell of a confusion matrix: how many, and their share of the true class. */
export interface Cell {
  count: number;
  share: number;
  right: boolean;
}

/** Cells by row (true class) and column (what was predicted); short rows are filled with zeros. */
export function cellsOf(counts: readonly (readonly number[])[], classes: number): Cell[][] {
  return Array.from({ length: classes }, (_, actual) => {
    const row = Array.from({ length: classes }, (_, predicted) => counts[actual]?.[predicted] ?? 0);
    const total = row.reduce((a, b) => a + b, 0);
    return row.map((count, predicted) => ({
      count,
      share: total > 0 ? count / total : 0,
      right: actual === predicted,
    }));
  });
}
