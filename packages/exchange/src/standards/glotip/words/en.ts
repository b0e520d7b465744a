/** English words for the UNODC table; the other languages follow its keys. */
export const glotipEn = {
  'problem.exchange/glotip-not-in-cube': 'The row is of another indicator or another cut than the cube; it stays in the table.',
  'problem.exchange/glotip-no-rows': 'No row of the table is of this cube: nothing of this unit is published by these dimensions.',
  'problem.exchange/glotip-edition': 'A cube does not say of which edition the table is; keep the file beside it.',
};
