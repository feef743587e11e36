/** Which part of a long grid is drawn, and how much empty room stands for the rest (px). */
export interface GridWindow {
  columns: number;
  first: number;
  /** One past the last. */
  end: number;
  before: number;
  after: number;
  /** The height to show, px; null shows all. */
  limit: number | null;
}

export interface GridSize {
  width: number;
  height: number;
  scrollTop: number;
  /** Least width of a tile and the gap between tiles, px. */
  tile: number;
  gap: number;
  count: number;
}

/** So many columns or fewer are a narrow page's, which would grow long: there a row less is shown. */
const narrowColumns = 5;

/** So many rows are shown whole. Where there are more, a part of the next one says so. */
const wholeRows = 4;
const rowsInSight = 3.4;

/** Rows drawn beyond what is seen, so that scrolling never shows a hole. */
const spareRows = 3;

export function columnsIn(width: number, tile: number, gap: number): number {
  return Math.max(1, Math.floor((width + gap) / (tile + gap)));
}

export function windowOf({ width, height, scrollTop, tile, gap, count }: GridSize): GridWindow {
  const columns = columnsIn(width, tile, gap);
  const row = (width - gap * (columns - 1)) / columns + gap;
  const rows = Math.ceil(count / columns);
  const firstRow = Math.min(Math.max(0, Math.floor(scrollTop / row) - spareRows), Math.max(0, rows - 1));
  const less = columns <= narrowColumns ? 1 : 0;
  const endRow = Math.min(rows, Math.ceil((scrollTop + height) / row) + spareRows);
  return {
    columns,
    first: firstRow * columns,
    end: Math.min(count, endRow * columns),
    before: firstRow * row,
    after: Math.max(0, rows - endRow) * row,
    limit: rows > wholeRows - less ? Math.round((rowsInSight - less) * row) : null,
  };
}
