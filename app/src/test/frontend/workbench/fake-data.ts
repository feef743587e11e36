/** The generated world of the workbench: three classes of drawn pictures. */
export interface FakeSample {
  id: string;
  label: string;
  burst: string;
  name: string;
  width: number;
  height: number;
  heldOut: boolean;
  duplicateOf: string | null;
  createdAt: string;
}

export const labels = [
  { id: 'mug', name: 'Mug', color: '#0072b2' },
  { id: 'plant', name: 'Plant', color: '#e69f00' },
  { id: 'book', name: 'Book', color: '#009e73' },
];

export function random(seed: number): () => number {
  let s = seed;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const shapes: Record<string, (c: string) => string> = {
  mug: (c) =>
    `<rect x="90" y="110" width="110" height="120" rx="14" fill="${c}"/><path d="M200 135h26a26 26 0 0 1 0 62h-26" fill="none" stroke="${c}" stroke-width="16"/><ellipse cx="145" cy="112" rx="55" ry="12" fill="#fff" opacity=".5"/>`,
  plant: (c) =>
    `<path d="M120 200h80l-10 60h-60z" fill="#b5714a"/><path d="M160 205C150 120 90 110 80 70c50 0 80 40 82 90 0-50 20-100 80-110-5 60-70 80-78 155z" fill="${c}"/>`,
  book: (c) =>
    `<path d="M70 100q45-20 90 0v130q-45-20-90 0zM160 100q45-20 90 0v130q-45-20-90 0z" fill="${c}"/><path d="M85 125q30-10 60 0M85 150q30-10 60 0M175 125q30-10 60 0M175 150q30-10 60 0" stroke="#fff" stroke-width="6" fill="none" opacity=".7"/>`,
};

/** A picture of a thing on a table in changing light, as SVG. */
export function drawing(id: string, label: string): string {
  const r = random(Array.from(id).reduce((h, c) => Math.imul(h, 31) + c.charCodeAt(0), 7));
  const hue = Math.floor(r() * 360);
  const wall = `hsl(${hue} ${20 + r() * 30}% ${60 + r() * 30}%)`;
  const table = `hsl(${Math.floor(r() * 60)} 30% ${40 + r() * 30}%)`;
  const thing = (shapes[label] ?? shapes.mug)(`hsl(${Math.floor(r() * 360)} 60% ${35 + r() * 25}%)`);
  const move = `translate(${(r() - 0.5) * 60} ${(r() - 0.5) * 30}) rotate(${(r() - 0.5) * 20} 160 160) scale(${0.85 + r() * 0.3})`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="320"><rect width="320" height="320" fill="${wall}"/><rect y="225" width="320" height="95" fill="${table}"/><g transform="${move}">${thing}</g></svg>`;
}

export function samples(): FakeSample[] {
  const all: FakeSample[] = [];
  const sizes: Record<string, number> = { mug: 46, plant: 31, book: 18 };
  for (const { id: label } of labels) {
    for (let i = 0; i < sizes[label]; i++) {
      const id = `${label}-${i}`;
      const duplicateOf = i % 13 === 5 ? `${label}-${i - 1}` : null;
      all.push({
        id,
        label,
        burst: `b${i >> 3}`,
        name: `IMG_${1000 + i}.jpg`,
        width: 320,
        height: 320,
        heldOut: i % 13 === 7,
        duplicateOf,
        createdAt: '2026-11-01T10:00:00Z',
      });
    }
  }
  return all;
}
