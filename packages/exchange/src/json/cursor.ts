import type { FaultCode, Found, NoticeCode } from './fault.js';
import type { JsonLimits, JsonProfile } from './limits.js';
import { NamesSeen } from './names.js';

/** How a text is looked at. */
export interface ScanOptions {
  readonly limits: JsonLimits;
  readonly profile: JsonProfile;
  /** Say what is taken with a doubt: names that look alike, names that hide a method, minus zero. */
  readonly notices: boolean;
}

/** Ends a scan with the fault that it found. */
export class Stop extends Error {
  readonly fault: Found<FaultCode>;
  constructor(fault: Found<FaultCode>) {
    super(fault.code);
    this.fault = fault;
  }
}

/** Notices beyond these are not kept. */
const most = 100;

/** Where a scan stands in a text, and under which names. */
export class Cursor {
  protected readonly text: string;
  protected readonly limits: JsonLimits;
  protected readonly strict: boolean;
  protected readonly say: boolean;
  /** Names and positions in lists from the document down, and the position of each name in its object. */
  protected readonly path: (string | number)[] = [];
  protected readonly positions: number[] = [];
  protected readonly names: NamesSeen[] = [];
  readonly notices: Found<NoticeCode>[] = [];
  protected at = 0;
  protected values = 0;

  constructor(text: string, { limits, profile, notices }: ScanOptions) {
    this.text = text;
    this.limits = limits;
    this.strict = profile === 'strict';
    this.say = notices;
  }

  #steps(): Found<FaultCode>['path'] {
    return this.path.map((step, level) => (typeof step === 'number' ? step : { name: step, position: this.positions[level] ?? 0 }));
  }

  /** The names of the object at a level of nesting, none so far. */
  protected namesAt(depth: number): NamesSeen {
    const seen = (this.names[depth] ??= new NamesSeen(this.say));
    seen.clear();
    return seen;
  }

  /** Passes over blanks and gives the unit that follows, `NaN` at the end. */
  protected skip(): number {
    const { text } = this;
    let { at } = this;
    let unit = text.charCodeAt(at);
    while (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) unit = text.charCodeAt((at += 1));
    this.at = at;
    return unit;
  }

  protected fail(code: FaultCode, at = this.at, params?: Readonly<Record<string, number>>): never {
    throw new Stop({ code, at, path: this.#steps(), ...(params && { params }) });
  }

  /** Something else was expected here; where nothing is left, the text ends too soon. */
  protected unexpected(): never {
    this.fail(this.at >= this.text.length ? 'exchange/truncated' : 'exchange/json-syntax');
  }

  protected notice(code: NoticeCode, at: number): void {
    if (this.say && this.notices.length < most) this.notices.push({ code, at, path: this.#steps() });
  }
}
