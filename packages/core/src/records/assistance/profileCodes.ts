import { defineCodeList } from '../../code-list/index.js';
import { ctdc, htcds } from '../../codes/sources.js';

/** How the person was first approached. @public */
export const recruitmentMethods = /* @__PURE__ */ defineCodeList({
  id: 'recruitment-method',
  version: '1',
  sources: [htcds],
  codes: [
    { code: 'at-a-business', mark: 'verified', outside: { htcds: 'AtAPlaceOfBusiness' } },
    { code: 'at-an-educational-institution', mark: 'verified', outside: { htcds: 'AtAnEducationalInstitution' } },
    { code: 'at-work', mark: 'verified', outside: { htcds: 'AtWork' } },
    { code: 'online-social-network', mark: 'verified', outside: { htcds: 'ThroughOnlineSocialNetworks' } },
    { code: 'online-advertisement', mark: 'verified', outside: { htcds: 'ThroughAnOnlineAdvertisement' } },
    { code: 'television-advertisement', mark: 'verified', outside: { htcds: 'ThroughATelevisionAdvert' } },
    { code: 'newspaper-advertisement', mark: 'verified', outside: { htcds: 'ThroughANewspaperAdvert' } },
    { code: 'family', mark: 'verified', outside: { htcds: 'ThroughFamilyOrFamilyEvents' } },
    { code: 'friends', mark: 'verified', outside: { htcds: 'ThroughFriendsOrSocialEvents' } },
    { code: 'other', mark: 'verified', outside: { htcds: 'Other' } },
  ],
});

/** How the person was kept under control, in the words that reporting uses; the means of Article 3 are another list. @public */
export const methodsOfControl = /* @__PURE__ */ defineCodeList({
  id: 'method-of-control',
  version: '1',
  sources: [htcds, ctdc],
  codes: [
    { code: 'debt-bondage', mark: 'verified', outside: { htcds: 'DebtBondage' } },
    { code: 'takes-earnings', mark: 'verified', outside: { htcds: 'TakesEarnings' } },
    { code: 'restricts-financial-access', mark: 'verified', outside: { htcds: 'RestrictsFinancialAccess' } },
    { code: 'threats', mark: 'secondary', aliases: [{ text: 'Threats', note: 'defined by the standard and by CTDC; its list only has physical threats' }] },
    { code: 'physical-threats', mark: 'verified', outside: { htcds: 'PhysicalThreats' } },
    { code: 'threats-to-children-or-family', mark: 'verified', outside: { htcds: 'ThreatensChildrenFamily' } },
    { code: 'threat-of-law-enforcement', mark: 'verified', outside: { htcds: 'ThreatsLawEnforcement' }, aliases: [{ text: 'ThreatOfLawEnforcement', note: 'the definitions of the standard write it so, its list the other way' }] },
    { code: 'uses-children', mark: 'secondary', aliases: [{ text: 'UsesChildren', note: 'defined by the standard and by CTDC, absent from the list of the standard' }] },
    { code: 'psychological-abuse', mark: 'verified', outside: { htcds: 'PsychologicalAbuse' } },
    { code: 'physical-abuse', mark: 'verified', outside: { htcds: 'PhysicalAbuse' } },
    { code: 'sexual-abuse', mark: 'verified', outside: { htcds: 'SexualAbuse' } },
    { code: 'false-promises', mark: 'verified', outside: { htcds: 'FalsePromises' } },
    { code: 'psychoactive-substances', mark: 'verified', outside: { htcds: 'PsychoactiveSubstance' }, aliases: [{ text: 'PsychoactiveSubstances', note: 'the definitions of the standard use the plural, its list the singular' }] },
    { code: 'restricts-movement', mark: 'secondary', aliases: [{ text: 'RestrictsMovement', note: 'defined by the standard and by CTDC, absent from the list of the standard' }] },
    { code: 'restricts-medical-care', mark: 'verified', outside: { htcds: 'RestrictsMedicalCare' } },
    { code: 'excessive-working-hours', mark: 'verified', outside: { htcds: 'ExcessiveWorkingHours' } },
    { code: 'withholds-necessities', mark: 'verified', outside: { htcds: 'WithholdsNecessities' } },
    { code: 'withholds-documents', mark: 'verified', outside: { htcds: 'WithholdsDocuments' } },
    { code: 'other', mark: 'verified', outside: { htcds: 'Other' } },
  ],
});

/** Where sexual exploitation took place. @public */
export const sexualForms = /* @__PURE__ */ defineCodeList({
  id: 'sexual-form',
  version: '1',
  sources: [htcds],
  codes: [
    { code: 'prostitution', mark: 'verified', outside: { htcds: 'Prostitution' } },
    { code: 'pornography', mark: 'verified', outside: { htcds: 'Pornography' } },
    { code: 'remote-interactive-services', mark: 'verified', outside: { htcds: 'RemoteInteractiveServices' } },
    { code: 'private-sexual-services', mark: 'verified', outside: { htcds: 'PrivateSexualServices' } },
  ],
});

/** Websites and applications that were used to recruit or to exploit. @public */
export const onlinePlatforms = /* @__PURE__ */ defineCodeList({
  id: 'online-platform',
  version: '1',
  sources: [htcds],
  codes: [
    { code: 'facebook', mark: 'verified', outside: { htcds: 'Facebook' } },
    { code: 'instagram', mark: 'verified', outside: { htcds: 'Instagram' } },
    { code: 'whatsapp', mark: 'verified', outside: { htcds: 'WhatsApp' } },
    { code: 'telegram', mark: 'verified', outside: { htcds: 'Telegram' } },
    { code: 'facebook-messenger', mark: 'verified', outside: { htcds: 'FacebookMessenger' } },
    { code: 'viber', mark: 'verified', outside: { htcds: 'Viber' } },
    { code: 'snapchat', mark: 'verified', outside: { htcds: 'SnapChat' } },
    { code: 'line', mark: 'verified', outside: { htcds: 'Line' } },
    { code: '4sale', mark: 'verified', outside: { htcds: '4Sale' } },
    { code: 'wechat', mark: 'verified', outside: { htcds: 'WeChat' } },
    { code: 'qq', mark: 'verified', outside: { htcds: 'QQ' } },
    { code: 'qzone', mark: 'verified', outside: { htcds: 'QZone' } },
    { code: 'tiktok', mark: 'verified', outside: { htcds: 'TikTok' } },
    { code: 'twitter', mark: 'verified', outside: { htcds: 'Twitter' } },
    { code: 'other', mark: 'verified', outside: { htcds: 'Other' } },
  ],
});

/** Gender as the person names it; sex for statistics is another field. @public */
export const genders = /* @__PURE__ */ defineCodeList({
  id: 'gender',
  version: '1',
  sources: [htcds],
  codes: [
    { code: 'feminine', mark: 'verified', outside: { htcds: 'Feminine' } },
    { code: 'masculine', mark: 'verified', outside: { htcds: 'Masculine' } },
    { code: 'transgender-feminine', mark: 'verified', outside: { htcds: 'TransgenderFeminine' } },
    { code: 'transgender-masculine', mark: 'verified', outside: { htcds: 'TransgenderMasculine' } },
    { code: 'non-conforming', mark: 'verified', outside: { htcds: 'NonConforming' } },
  ],
});

/** Whether the person is married. @public */
export const maritalStatuses = /* @__PURE__ */ defineCodeList({
  id: 'marital-status',
  version: '1',
  sources: [htcds],
  codes: [
    { code: 'single', mark: 'verified', outside: { htcds: 'Single' } },
    { code: 'married', mark: 'verified', outside: { htcds: 'Married' } },
    { code: 'widowed', mark: 'verified', outside: { htcds: 'Widowed' } },
    { code: 'divorced', mark: 'verified', outside: { htcds: 'Divorced' } },
    { code: 'separated', mark: 'verified', outside: { htcds: 'Separated' } },
    { code: 'registered-partnership', mark: 'verified', outside: { htcds: 'RegisteredPartnership' } },
  ],
});

/** Highest level of education, as ISCED 2011 divides it. @public */
export const educationLevels = /* @__PURE__ */ defineCodeList({
  id: 'education-level',
  version: '1',
  sources: [htcds],
  codes: [
    { code: 'early-childhood', mark: 'verified', outside: { htcds: 'EarlyChildhoodEducation' } },
    { code: 'primary', mark: 'verified', outside: { htcds: 'PrimaryEducation' } },
    { code: 'lower-secondary', mark: 'verified', outside: { htcds: 'LowerSecondaryEducation' } },
    { code: 'upper-secondary', mark: 'verified', outside: { htcds: 'UpperSecondaryEducation' } },
    { code: 'post-secondary-non-tertiary', mark: 'verified', outside: { htcds: 'PostSecondaryNonTertiaryEducation' } },
    { code: 'short-cycle-tertiary', mark: 'verified', outside: { htcds: 'ShortCycleTertiaryEducation' } },
    { code: 'bachelor', mark: 'verified', outside: { htcds: 'BachelorsOrEquivalentLevel' } },
    { code: 'master', mark: 'verified', outside: { htcds: 'MastersOrEquivalentLevel' } },
    { code: 'doctoral', mark: 'verified', outside: { htcds: 'DoctoralOrEquivalentLevel' } },
  ],
});

/** Stage of what happened to a person. @public */
export const traffickingEventKinds = /* @__PURE__ */ defineCodeList({
  id: 'trafficking-event',
  version: '1',
  sources: [htcds],
  codes: [
    { code: 'recruitment', mark: 'verified', outside: { htcds: 'Recruitment' } },
    { code: 'transit', mark: 'verified', outside: { htcds: 'Transit' } },
    { code: 'exploitation', mark: 'verified', outside: { htcds: 'Exploitation' } },
  ],
});
