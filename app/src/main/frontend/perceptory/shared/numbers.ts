/** Figures in the page's language. */
const language = () => (typeof document === 'undefined' ? undefined : document.documentElement.lang || undefined);

export function count(n: number): string {
  return new Intl.NumberFormat(language()).format(n);
}

/** 0.934 → "93 %"; `digits` after the point. */
export function percent(share: number, digits = 0): string {
  return new Intl.NumberFormat(language(), { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(share);
}

export function decimal(value: number, digits = 2): string {
  return new Intl.NumberFormat(language(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}
