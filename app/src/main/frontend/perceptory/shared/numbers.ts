/** Figures in the page's language. */
const language = () => (typeof document === 'undefined' ? undefined : document.documentElement.lang || undefined);

export function count(n: number): string {
  return new Intl.NumberFormat(language()).format(n);
}

/** 0.934 → "93%"; `digits` after the point. */
export function percent(share: number, digits = 0): string {
  return new Intl.NumberFormat(language(), {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(share);
}

/** The time of day to the second, by 24 hours as every page has it. */
export function timeOfDay(ms: number): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: 'medium', hourCycle: 'h23' }).format(ms);
}

/** A place in a recording: 75.3 → "1:15.3". */
export function place(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const rest = new Intl.NumberFormat(language(), { minimumIntegerDigits: 2, minimumFractionDigits: 1 }).format(
    (tenths % 600) / 10,
  );
  return `${Math.floor(tenths / 600)}:${rest}`;
}

/** Three digits and no more, for where there is little room: 0.25, 12.5, 340, 12.3K. */
export function short(value: number): string {
  return new Intl.NumberFormat(language(), { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
}

export function decimal(value: number, digits = 2): string {
  return new Intl.NumberFormat(language(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    value,
  );
}
