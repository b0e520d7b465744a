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
    sums: { bySex: { agree: 946, disagree: 243 }, byForm: { agree: 358, disagree: 413 } },
    arabStates: {
      countries: [
        { iso3: 'ARE', rows: 624, masked: 282 },
        { iso3: 'BHR', rows: 553, masked: 274 },
        { iso3: 'COM', rows: 27, masked: 27 },
        { iso3: 'DJI', rows: 53, masked: 53 },
        { iso3: 'DZA', rows: 232, masked: 164 },
        { iso3: 'EGY', rows: 395, masked: 134 },
        { iso3: 'IRQ', rows: 309, masked: 165 },
        { iso3: 'JOR', rows: 453, masked: 191 },
        { iso3: 'KWT', rows: 73, masked: 41 },
        { iso3: 'LBN', rows: 385, masked: 205 },
        { iso3: 'LBY', rows: 8, masked: 6 },
        { iso3: 'MAR', rows: 233, masked: 80 },
        { iso3: 'MRT', rows: 70, masked: 50 },
        { iso3: 'OMN', rows: 359, masked: 245 },
        { iso3: 'PSE', rows: 0, masked: 0 },
        { iso3: 'QAT', rows: 430, masked: 300 },
        { iso3: 'SAU', rows: 105, masked: 36 },
        { iso3: 'SDN', rows: 36, masked: 12 },
        { iso3: 'SOM', rows: 0, masked: 0 },
        { iso3: 'SYR', rows: 260, masked: 178 },
        { iso3: 'TUN', rows: 346, masked: 87 },
        { iso3: 'YEM', rows: 49, masked: 48 },
      ],
    },
  },
};
