export { beyondJsonSchema, type BeyondJsonSchema } from './beyond.js';
export { jsonSchemaOf, type JsonSchema, type JsonSchemaOptions } from './jsonSchema.js';
