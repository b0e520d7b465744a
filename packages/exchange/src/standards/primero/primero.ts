/** What is written and read: the forms and the records interface (v2) that Primero ships. Every deployment may change its lists. @public */
export const primeroVersion = 'v2';

/**
 * The lists of one deployment, as far as they are needed: our code and its option id there. Primero ships placeholders for them
 * (`nationality1`), so every deployment invents its own.
 *
 * @public
 */
export interface PrimeroPack {
  /** Country, alpha-2 → option id of `lookup-country`. */
  readonly nationality?: Readonly<Record<string, string>>;
  /** Id of an agency here → unique id of the agency there. */
  readonly agency?: Readonly<Record<string, string>>;
}

/** Fields of a case (forms basic identity and protection concerns), those that our records have something to say for. @public */
export interface PrimeroCase {
  readonly name?: string;
  readonly name_first?: string;
  readonly name_middle?: string;
  readonly name_last?: string;
  readonly sex?: 'female' | 'male';
  readonly age?: number;
  readonly date_of_birth?: string;
  readonly estimated?: boolean;
  readonly nationality?: readonly string[];
  readonly protection_concerns?: readonly string[];
  /** Our id of the case, so that the answer finds its way back. */
  readonly other_agency_id?: string;
  readonly other_agency_name?: string;
}

/** An entry of the services of a case. @public */
export interface PrimeroService {
  readonly unique_id?: string;
  readonly service_type?: string;
  readonly service_response_timeframe?: string;
  readonly service_implementing_agency?: string;
  readonly service_status_referred?: boolean;
  readonly service_implemented?: 'implemented' | 'not_implemented';
  readonly service_implemented_day_time?: string;
  readonly service_response_day_time?: string;
  readonly note_on_referral_from_provider?: string;
}

/** A referral: the transition of a case to somebody else, and the service that it asks for. @public */
export interface PrimeroReferral {
  readonly transition: {
    readonly type: 'Referral';
    readonly status: 'in_progress' | 'accepted' | 'rejected' | 'done' | 'revoked';
    /** Consent was overridden: one yes or no for what we record with ground, reason and a day of review. */
    readonly consent_overridden: boolean;
    readonly rejected_reason?: string;
    readonly created_at?: string;
    readonly responded_at?: string;
  };
  readonly service: PrimeroService;
}
