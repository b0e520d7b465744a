/** A stream of whole numbers below 2³²: a 32-bit state, shifted and mixed. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** Words of a table that are used again and again are kept once. */
const words = (prefix: string, count: number, digits: number): readonly string[] => Array.from({ length: count }, (_, value) => prefix + padded(value, digits));

/** Columns of the invented case tables, in the order of the file. */
export const inventedHeader = ['year', 'age', 'gender', 'citizenship', 'exploitationCountry', 'exploitationType', 'meansOfControl', 'recruiter', 'healthNeed'];

/** Rows of an invented case table, the same in every language that has IEEE doubles. */
export function inventedRows(seed: number, rows: number): string[][] {
  const next = generator(seed);
  const pick = (size: number, skew: number): number => {
    const fraction = next() / 4_294_967_296;
    let product = fraction;
    for (let at = 1; at < skew; at += 1) product *= fraction;
    return Math.floor(size * product);
  };
  const [years, ages] = [words('', 2025, 1), words('', 66, 1)];
  const [citizens, countries, types, means, recruiters, needs] = [words('C', 180, 3), words('E', 180, 3), words('T', 12, 2), words('M', 16, 2), words('R', 8, 2), words('H', 10, 2)];
  return Array.from({ length: rows }, () => {
    const year = 2024 - pick(23, 2);
    const part = next() % 1000;
    const gender = part < 700 ? 'Woman' : part < 985 ? 'Man' : 'TransNonConforming';
    const age = 5 + pick(60, 2);
    const citizen = pick(180, 3);
    const isSame = next() % 4 === 0;
    const other = pick(100, 3);
    const country = isSame && citizen < 100 ? citizen : other;
    const row = [years[year], ages[age], gender, citizens[citizen], countries[country], types[pick(12, 2)], means[pick(16, 2)], recruiters[pick(8, 2)], needs[pick(10, 2)]];
    return row.map(String);
  });
}
