/**
 * What stands beside a figure in SDMX: the codes of the cross-domain lists that a cube needs, and their English names. Read in public copies
 * of the lists (SDMX:CL_OBS_STATUS 2.0 and 2.3, SDMX:CL_CONF_STATUS 1.0), not in the registry itself, hence the mark.
 */
export const sdmxStatuses = {
  observation: {
    list: 'SDMX:CL_OBS_STATUS(2.3)',
    mark: 'secondary',
    /** The figure is exact. */
    exact: { id: 'A', name: 'Normal value' },
    /** The figure is not given, or only between two bounds. */
    masked: { id: 'Q', name: 'Missing value; suppressed' },
  },
  confidentiality: {
    list: 'SDMX:CL_CONF_STATUS(1.0)',
    mark: 'secondary',
    exact: { id: 'F', name: 'Free' },
    masked: { id: 'C', name: 'Confidential statistical information' },
  },
} as const;

/** Versions of the formats that are written. */
export const sdmxVersions = { json: '2.1.0', csv: '2.0.0' } as const;

/** Concepts of SDMX:CROSS_DOMAIN_CONCEPTS that some of our dimensions are; the others keep their own names. */
export const sdmxConcepts: Readonly<Record<string, string>> = { country: 'REF_AREA', sex: 'SEX' };
