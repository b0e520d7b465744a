/** The largest prime below 2³²: sums and products of whole numbers below it are a field. */
export const prime = 4_294_967_291;

/** A product in the field, in pieces that a double holds exactly. */
export const times = (a: number, b: number): number => (((a * Math.floor(b / 65_536)) % prime) * 65_536 + a * (b % 65_536)) % prime;

/** What a number is multiplied with to give 1: its power p − 2. */
function inverse(number: number): number {
  let [found, square] = [1, number];
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) found = times(found, square);
    square = times(square, square);
  }
  return found;
}

/** Rank of a square matrix over the field, row after row in one list. */
export function rankOf(matrix: readonly number[], size: number): number {
  const rows = Array.from({ length: size }, (_, row) => matrix.slice(row * size, (row + 1) * size));
  let rank = 0;
  for (let column = 0; column < size; column += 1) {
    const at = rows.findIndex((row, index) => index >= rank && (row[column] ?? 0) !== 0);
    const pivot = rows[at];
    if (!pivot) continue;
    [rows[at], rows[rank]] = [rows[rank] ?? [], pivot];
    const scale = inverse(pivot[column] ?? 1);
    for (let below = rank + 1; below < size; below += 1) {
      const row = rows[below] ?? [];
      const factor = times(row[column] ?? 0, scale);
      if (factor === 0) continue;
      for (let to = column; to < size; to += 1) row[to] = ((row[to] ?? 0) + prime - times(factor, pivot[to] ?? 0)) % prime;
    }
    rank += 1;
  }
  return rank;
}
