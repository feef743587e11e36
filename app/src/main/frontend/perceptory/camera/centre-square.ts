/** The largest centred square of a picture: where it starts and how long its side is, px. */
export interface Square {
  x: number;
  y: number;
  side: number;
}

export function centreSquare(width: number, height: number): Square {
  const side = Math.min(width, height);
  return { x: (width - side) / 2, y: (height - side) / 2, side };
}
