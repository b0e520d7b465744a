import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { list, member } from '../mapping/index.js';
import { urnOf, type FhirJson, type FhirResource, type RecordKind } from './element.js';

/** Kind of record that each resource of ours stands for. */
const kinds: Readonly<Record<string, RecordKind>> = { Patient: 'victim', Task: 'referral', Consent: 'consent', QuestionnaireResponse: 'screening' };

/** The name of a resource that we wrote. */
function nameOf(resource: FhirResource): string | undefined {
  const kind = Object.hasOwn(kinds, resource.resourceType) ? kinds[resource.resourceType] : undefined;
  const identifiers = resource['identifier'];
  const own = (Array.isArray(identifiers) ? list(identifiers) : [identifiers]).find((one) => kind !== undefined && member(one, 'system') === `urn:ctip:${kind}`);
  const id = member(own, 'value');
  return kind !== undefined && typeof id === 'string' ? urnOf(kind, id) : undefined;
}

/**
 * Puts resources into a FHIR R4 Bundle of the type collection. Each stands under the name by which the others refer to it, so that a reader
 * needs no server to follow a reference.
 *
 * @param resources - written by {@link toPatient}, {@link toTask}, {@link toConsent}, {@link toQuestionnaireResponse}; each once
 * @param options - the moment at which it is put together, with its offset
 * @returns the Bundle; `exchange/fhir-resource` for a resource that we did not write, `exchange/fhir-twice`
 * @example
 * ```ts
 * const task = { resourceType: 'Task', identifier: [{ system: 'urn:ctip:referral', value: 'r-1' }] } as FhirResource;
 * const bundle = bundleOf([task], { timestamp: '2026-03-02T09:30:00+03:00' });
 * bundle.ok && bundle.value['entry']; // => [{ fullUrl: 'urn:ctip:referral:r-1', resource: { resourceType: 'Task', identifier: [{ system: 'urn:ctip:referral', value: 'r-1' }] } }]
 * bundleOf([task, task], { timestamp: '2026-03-02T09:30:00+03:00' }).ok; // => false
 * ```
 * @public
 */
export function bundleOf(resources: readonly FhirResource[], { timestamp }: { readonly timestamp: string }): Result<FhirResource<'Bundle'>> {
  const problems: Problem[] = [];
  const entries: FhirJson[] = [];
  const seen = new Set<string>();
  for (const [index, resource] of resources.entries()) {
    const name = nameOf(resource);
    if (name === undefined) problems.push(problem('exchange/fhir-resource', `/entry/${String(index)}`, { params: { allowed: Object.keys(kinds) } }));
    else if (seen.has(name)) problems.push(problem('exchange/fhir-twice', `/entry/${String(index)}`));
    else entries.push({ fullUrl: name, resource });
    if (name !== undefined) seen.add(name);
  }
  if (problems.length > 0) return refused(problems);
  return ok({ resourceType: 'Bundle', type: 'collection', timestamp, ...(entries.length > 0 && { entry: entries }) });
}
