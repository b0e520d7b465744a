export { acts } from './acts.js';
export { ageGroups } from './ageGroups.js';
export {
  alpha3,
  arabLeague,
  countries,
  m49,
  readCountry,
  regionOf,
  subregionOf,
  type ArabLeagueCode,
  type CountryCode,
  type RegionCode,
} from './countries.js';
export { formGroups, formsOfExploitation } from './formsOfExploitation.js';
export { identificationStatuses } from './identificationStatuses.js';
export { countUnits, instrumentKinds, instrumentStatuses } from './instruments.js';
export { means } from './means.js';
export { nationalities, type NationalityCode } from './nationalities.js';
export { occupations } from './occupations.js';
export { recruiterRelations } from './recruiterRelations.js';
export { referralStatuses, services } from './referrals.js';
export { sectors } from './sectors.js';
export { sexes } from './sexes.js';
