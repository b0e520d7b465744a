import { defineCodeList } from '../code-list/index.js';

/** ISIC Rev.4 sections. The revision is part of the list: letters shift in meaning in Rev.5. @public */
export const sectors = /* @__PURE__ */ defineCodeList({
  id: 'sector',
  version: 'isic-4',
  sources: [
    { id: 'isic-4', title: 'International Standard Industrial Classification, Rev.4', publisher: 'United Nations' },
    { id: 'htcds-2.0', title: 'Human Trafficking Case Data Standard 2.0', publisher: 'IOM' },
  ],
  codes: [
    { code: 'A', outside: { htcds: 'A_AgricultureForestryAndFishing' } },
    { code: 'B', outside: { htcds: 'B_MiningAndQuarrying' } },
    { code: 'C', outside: { htcds: 'C_Manufacturing' } },
    { code: 'D', outside: { htcds: 'D_ElectricityGasSteamAndAirConditioningSupply' } },
    { code: 'E', outside: { htcds: 'E_WaterSupplySewerageWasteManagement' } },
    { code: 'F', outside: { htcds: 'F_Construction' } },
    { code: 'G', outside: { htcds: 'G_WholesaleAndRetailTradeRepairOfMotorVehicles' } },
    { code: 'H', outside: { htcds: 'H_TransportationAndStorage' } },
    { code: 'I', outside: { htcds: 'I_AccommodationAndFoodServiceActivities' } },
    { code: 'J', outside: { htcds: 'J_InformationAndCommunication' } },
    { code: 'K', outside: { htcds: 'K_FinancialAndInsuranceActivities' } },
    { code: 'L', outside: { htcds: 'L_RealEstateActivities' } },
    { code: 'M', outside: { htcds: 'M_ProfessionalScientificAndTechnicalActivities' } },
    { code: 'N', outside: { htcds: 'N_AdministrativeAndSupportServiceActivities' } },
    { code: 'O', outside: { htcds: 'O_PublicAdministrationAndDefence' } },
    { code: 'P', outside: { htcds: 'P_Education' } },
    { code: 'Q', outside: { htcds: 'Q_HumanHealthAndSocialWorkActivities' } },
    { code: 'R', outside: { htcds: 'R_ArtsEntertainmentAndRecreation' } },
    { code: 'S', outside: { htcds: 'S_OtherServiceActivities' } },
    { code: 'T', outside: { htcds: 'T_ActivitiesOfHouseholdsAsEmployers' } },
    { code: 'U', outside: { htcds: 'U_ActivitiesOfExtraterritorialOrganizations' } },
  ],
});
