import type { Source } from '@ctip/core';

/** Copies and adaptations of the leaflet. Which one is meant by `earlier` was not noted per item. */
export const leafletCopies: readonly Source[] = [
  { id: 'tahoe', title: 'General list, read up to the debt item', url: 'https://tahoesafealliance.org/get-help/human-trafficking/how-do-i-identify-a-victim' },
  { id: 'arad', title: 'General list, read up to days off', url: 'https://evsvolunteersarad.wordpress.com/little-big-stories/human-trafficking-indicators/' },
  { id: 'arad-labour', title: 'Indicators of trafficking', url: 'https://evsvolunteersarad.wordpress.com/little-big-stories/human-trafficking-indicators/people-who-have-been-trafficked-for-the-purpose-of-labour-exploitation-may/' },
  { id: 'hu-general', title: 'Hungarian government, general list, read up to social interaction', publisher: 'Government of Hungary', url: 'https://emberkereskedelem.kormany.hu/?_preview=73fc8dc4-e853-a849-4ad6-00004b39cf33' },
  { id: 'hu-labour', title: 'Hungarian government, labour list, read up to equipment for children', publisher: 'Government of Hungary', url: 'https://emberkereskedelem.kormany.hu/?_preview=698cf768-d24f-4ba9-facc-00005831cd13' },
  { id: 'ccifmt', title: 'General list, read up to places of exploitation', url: 'https://elearning.ccifmt.org/home/uncategorized/preventative-human-trafficking/lessons/chptr-7-general-indicators-and-signs-of-human-trafficking/' },
  { id: 'hoy', title: 'Spanish', url: 'https://hoy.com.do/dia-internacional-contra-la-explotacion-sexual-y-la-trata-de-personas-como-identificar-las-senales-de-alerta/' },
  { id: 'slaati', title: 'Saudi Human Rights Commission, Arabic', publisher: 'Saudi Human Rights Commission', url: 'https://www.slaati.com/2019/03/24/p1358442.html' },
  { id: 'bbf-child', title: 'Indicators of trafficking', url: 'http://blueblindfold.gov.ie/en/bbf/pages/child_trafficking' },
  { id: 'sa-child', title: 'Saudi anti-trafficking committee, Arabic', publisher: 'Saudi anti-trafficking committee', url: 'https://www.3yonnews.com/1484248' },
  { id: 'ncct', title: 'Indicators of trafficking', publisher: 'Saudi National Committee to Combat Human Trafficking', url: 'https://www.ncct.gov.sa/trafficking-indicator' },
  { id: 'elite', title: 'Training text, lightly reworded', url: 'https://cdn.elitelearning.com/advance/ebook/2018/June/MASS_IL2018CE/inc/html/30.html' },
  { id: 'end-trafficking', title: 'Indicators of trafficking', url: 'https://end-trafficking.org/2021/02/18/how-to-identify-a-victim-sexual-exploitation/' },
  { id: 'earlier', title: 'One of the other copies of the list' },
];
