/**
 * Code words of NIEM 6.0, domain Human Services, spelt as the standard spells them: every member of three lists.
 *
 * Source: niemopen/niem-model, `xsd/domains/hs.xsd` (version psd01), read whole for these types; verified. The numbers of members agree with an
 * earlier reading.
 */

/** `hs:ExploitationIndustryCodeType`: 31 words, two of which say that nothing is known or told. */
export const industries = [
  'Agriculture and Animal Husbandry',
  'Arts and Entertainment',
  'Carnival',
  'Commercial Cleaning Services',
  'Construction',
  'Did not disclose',
  'Domestic Work',
  'Escort Services',
  'Factories and Manufacturing',
  'Forestry and Logging',
  'Health and Beauty Services',
  'Health Care',
  'Hotels and Hospitality',
  'Illicit Activities',
  'Illicit Massage Health and Beauty',
  'Landscaping',
  'Mining and Quarrying',
  'Other',
  'Outdoor Solicitation',
  'Peddling and Begging',
  'Personal Sexual Servitude',
  'Pornography',
  'Recreation and Sports',
  'Religious Institution',
  'Remote Interactive Sexual Acts',
  'Restaurants and Food Service',
  'Retail Sales',
  'Strip Clubs',
  'Transportation',
  'Traveling Sales Crew',
  'Unknown',
] as const;

/** `hs:TraffickedVenueCodeType`: 34 words. */
export const venues = [
  'Bar/Cantina/Restaurant',
  'Beauty Salon/Spa',
  'Boat/Ocean/Lake/Fishery',
  'Bus Station/Truck Stop',
  'Carnival',
  'Casino',
  'Child Care Facility',
  'Construction Site',
  'Dance/Strip Clubs',
  'Did Not Disclose',
  'Diplomatic Residence',
  'Educational Setting',
  'Escort/Delivery Service',
  'Factory',
  'Farm/Ranch',
  'Foster Home',
  'Healthcare Facility',
  'Hotel/Motel-Based',
  'Internet/Pornography/Webchat',
  'Juvenile Detention Facility/Jail/Prison',
  'Massage Parlor',
  'Mine/Quarry',
  'Natural Disaster',
  'Non-Relative Home',
  'Other',
  'Relative Home',
  'Residential Brothel',
  'Residential Group Home',
  'Residential Placement And Congregate Care',
  'Retail Sales',
  'Shelter',
  'Street-Based',
  'Unknown',
  'Webchat',
] as const;

/** `hs:IdentifiedAsVictimCategoryCodeType`: 31 words for who identified the person. */
export const identifiers = [
  'Child Welfare Adoption Program',
  'Child Welfare Child Protective Service agency (CPS)',
  'Child Welfare Foster Home',
  'Child Welfare Other',
  'Educator Teacher School',
  'Employer',
  'Family or Friend',
  'Law Enforcement Federal',
  'Law Enforcement Police/sheriff (local)',
  'Law Enforcement Prosecutor - County',
  'Law Enforcement Prosecutor - Federal',
  'Law Enforcement Prosecutor - State',
  'Law Enforcement State',
  'Law Enforcement State Attorney General',
  'Law Enforcement Tribal',
  'Other',
  'Self',
  'Service Provider DV Shelter',
  'Service Provider Free standing family planning clinic',
  'Service Provider Homeless Shelter',
  'Service Provider Hospital',
  'Service Provider Hospital Emergency department (ED)',
  'Service Provider Human Trafficking Organization',
  'Service Provider IHS Hospitals and Clinics',
  'Service Provider Legal Services',
  'Service Provider Mental Health Clinic',
  'Service Provider Other',
  'Service Provider Public Health Clinic or Department',
  'Service Provider Rape Crisis',
  'Service Provider Safety Net Provider',
  'Service Provider Youth Service Provider',
] as const;

/** An industry of NIEM. @public */
export type NiemIndustry = (typeof industries)[number];
/** A venue of NIEM. @public */
export type NiemVenue = (typeof venues)[number];
/** Who identified the person, in the words of NIEM. @public */
export type NiemIdentifier = (typeof identifiers)[number];
