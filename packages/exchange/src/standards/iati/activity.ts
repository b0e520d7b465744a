/** Texts by language tag, in order; an empty tag where neither the text nor its activity names one. @public */
export type IatiTexts = readonly { readonly lang: string; readonly text: string }[];

/** An organisation in an activity. @public */
export interface IatiOrganisation {
  readonly ref?: string;
  readonly type?: string;
  readonly names: IatiTexts;
}

/** An amount. @public */
export interface IatiValue {
  readonly amount: string;
  readonly currency: string;
  readonly valueDate: string;
}

/** The part of an IATI activity that is read and written. Codes are the standard's numbers. @public */
export interface IatiActivity {
  readonly identifier: string;
  readonly reportingOrg: IatiOrganisation;
  readonly title: IatiTexts;
  readonly descriptions: readonly IatiTexts[];
  readonly participatingOrgs: readonly (IatiOrganisation & { readonly role: string })[];
  readonly otherIdentifiers: readonly { readonly ref: string; readonly type: string }[];
  readonly status: string;
  readonly dates: readonly { readonly type: string; readonly date: string; readonly note: IatiTexts }[];
  readonly countries: readonly { readonly code: string; readonly percentage?: string }[];
  readonly budgets: readonly { readonly type?: string; readonly status?: string; readonly start: string; readonly end: string; readonly value: IatiValue }[];
  readonly transactions: readonly {
    readonly ref?: string;
    readonly type: string;
    readonly date: string;
    readonly value: IatiValue;
    readonly description: IatiTexts;
    readonly provider?: IatiOrganisation;
    readonly receiver?: IatiOrganisation;
  }[];
}
