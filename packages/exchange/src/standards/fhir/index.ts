export { bundleOf } from './bundle.js';
export { toConsent, type ConsentOptions } from './consent.js';
export { fhirVersion, type FhirJson, type FhirResource, type FhirValue } from './element.js';
export { fromTask, type TaskContext } from './fromTask.js';
export { toPatient, type PatientOptions } from './patient.js';
export type { FormAnswers, FormQuestionShape, FormShape } from './form.js';
export { fromQuestionnaireResponse } from './fromQuestionnaireResponse.js';
export { toQuestionnaireResponse, type FilledForm } from './toQuestionnaireResponse.js';
export { toTask, type TaskOptions } from './toTask.js';
