/**
 * What is known of an edition of the UNODC table, counted in the file itself.
 *
 * Source: UNODC data portal, trafficking in persons, edition of 14 April 2025 (58,769 rows), counted for the reference description of
 * its layout, values and defects.
 */
export const editions: Readonly<Record<string, unknown>> = {
  '2025-04-14': {
    release: { dated: '2025-04-14', rows: 58_769, years: [2003, 2022], countries: 199, headerRow: 3 },
    masking: { rows: 29_558 },
    indicatorByDimension: [
      { indicator: 'Detected trafficking victims', dimension: 'Total', rows: 14_080 },
      { indicator: 'Detected trafficking victims', dimension: 'by citizenship', rows: 8851 },
      { indicator: 'Detected trafficking victims', dimension: 'by country of repatriation', rows: 1918 },
      { indicator: 'Detected trafficking victims', dimension: 'by form of exploitation', rows: 14_636 },
      { indicator: 'Offences of trafficking in persons', dimension: 'Total', rows: 1333 },
      { indicator: 'Persons brought into formal contact', dimension: 'Total', rows: 4547 },
      { indicator: 'Persons convicted', dimension: 'Total', rows: 5073 },
      { indicator: 'Persons convicted', dimension: 'by citizenship', rows: 1242 },
      { indicator: 'Persons convicted', dimension: 'by form of exploitation', rows: 2116 },
      { indicator: 'Persons prosecuted', dimension: 'Total', rows: 4973 },
    ],
    defects: [
      { id: 'leaked-cell-labels', rows: 128 },
      { id: 'encoding', rows: 98 },
      { id: 'empty-category', rows: 110 },
      { id: 'duplicate-keys', rows: 492 },
      { id: 'missing-iso3', rows: 26 },
      { id: 'free-text-citizenship', rows: 698 },
      { id: 'free-text-repatriation', rows: 182 },
    ],
  },
};
