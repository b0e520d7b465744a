export { formFhir, type FhirElement } from './export/fhir.js';
export { formHtml } from './export/html.js';
export { formJsonSchema, type JsonSchema as FormJsonSchema } from './export/jsonSchema.js';
export type { Sheet } from './export/workbook.js';
export { xlsForm, xlsFormSheets } from './export/xlsForm.js';
export { elementsFormOf } from './elementsForm.js';
export { elementsFrom } from './elementsFrom.js';
export { formOf, type Form, type FormCondition, type FormQuestion, type FormSection, type QuestionKind } from './form.js';
export { enabledQuestions, observationsFrom, readResponse, type FormResponse } from './response.js';
