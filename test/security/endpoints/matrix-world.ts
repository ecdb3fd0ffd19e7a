import { randomUUID } from 'node:crypto';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Answer } from '@test/support/signed-in';
import { localReference } from '../../../apps/cli/src/practice/canaries';
import { CanaryBook } from './canary-book';
import { Judge } from './judge';
import { MatrixApp } from './matrix-app';
import { Kind, KINDS, makeToken, MatrixObjects } from './matrix-objects';
import { shareRows } from './matrix-sharing';
import { agreeToSurveys } from './matrix-surveys';
import { Borough, BOROUGHS, PointOfView, Visitors } from './points-of-view';
import { changesNothing, ObjectState, ReviewedEndpoint } from './reviewed-endpoints';
import { addressOf, sampleBody } from './sample-requests';

const MALFORMED = `not-an-id' or '1'='1`;

type Endpoint = Omit<ReviewedEndpoint, 'answer'>;

export interface Ask {
  readonly endpoint: Endpoint;
  readonly view: PointOfView;
  readonly borough: Borough;
  readonly state: ObjectState;
}

export interface Asked {
  readonly answer: Answer;
  /** What the address named, and the visitor's form token: an answer may repeat either. */
  readonly repeats: readonly string[];
  readonly findings: readonly string[];
}

/** Two boroughs with everything a route can be about, and everybody who may ask for it. */
export class MatrixWorld {
  requests = 0;
  /** Routes that needed their excuse for naming children that the audit does not. */
  readonly excused = new Set<string>();
  private canaries: { readonly made: number; readonly book: Promise<CanaryBook> } | null = null;

  private constructor(
    readonly matrix: MatrixApp,
    readonly objects: MatrixObjects,
    readonly visitors: Visitors,
  ) {}

  static async create(): Promise<MatrixWorld> {
    const matrix = await MatrixApp.start();
    const objects = new MatrixObjects(matrix);
    for (const borough of Object.keys(BOROUGHS) as Borough[]) await objects.furnish(borough);
    await shareRows(matrix);
    await agreeToSurveys(matrix);
    const tokens = {
      bromley: await makeToken(matrix, 'bromley'),
      croydon: await makeToken(matrix, 'croydon'),
    };
    return new MatrixWorld(matrix, objects, new Visitors(matrix, tokens));
  }

  close(): Promise<void> {
    return this.matrix.close();
  }

  /** Sends one request of the matrix, and judges what comes back. */
  async ask(ask: Ask): Promise<Asked> {
    const { endpoint, view, borough, state } = ask;
    const staysAsItIs = changesNothing(endpoint, view, state);
    const object = await this.objectFor(endpoint.object, ask, staysAsItIs);
    const address = addressOf(endpoint, object);
    const visitor = staysAsItIs
      ? await this.visitors.keptAs(view, borough)
      : await this.visitors.newAs(view, borough);
    // Links that do not work are counted by network address, and everybody here has the same.
    if (endpoint.path.startsWith('/confirm-places/'))
      await this.matrix.superuser.query('delete from auth.throttles');
    const body = sampleBody(endpoint, this.referenceOf(borough));
    const answer = await visitor.sendOwn(endpoint.method, address, body);
    this.requests += 1;
    // What they may do themselves can end every session of theirs.
    if (!staysAsItIs) this.visitors.forget(view, borough);
    const name = `${endpoint.method} ${endpoint.path} as ${view} of ${borough}, ${state}`;
    const judge = new Judge(this.matrix.superuser, await this.canariesAfter(staysAsItIs), this.excused);
    const sent = `${address} ${body ?? ''}`;
    const findings = await judge.findings({ name, view, borough, sent, answer, endpoint });
    return {
      answer,
      repeats: [address, ...object.split('|').filter((name) => name.length > 2), visitor.csrfToken].filter(
        Boolean,
      ),
      findings,
    };
  }

  /** All canaries there are now: read anew after something was made for a request, or may have been made by one. */
  private canariesAfter(nothingWasMade: boolean): Promise<CanaryBook> {
    const { made } = this.objects;
    if (!nothingWasMade || this.canaries?.made !== made)
      this.canaries = { made, book: CanaryBook.of(this.matrix.superuser) };
    return this.canaries.book;
  }

  /** The address of a route for something of the borough's own that need not be used up. */
  async ownAddress(endpoint: Endpoint, borough: Borough): Promise<string> {
    return addressOf(endpoint, await this.objectFor(endpoint.object, { borough, state: 'own' }, true));
  }

  async objectFor(
    kind: Kind | null,
    { borough, state }: Pick<Ask, 'borough' | 'state'>,
    staysAsItIs: boolean,
  ): Promise<string> {
    if (kind === null) return '';
    if (state === 'unknown') return randomUUID();
    if (state === 'malformed') return MALFORMED;
    const whose = state === 'own' ? borough : otherThan(borough);
    return staysAsItIs || kind === 'child'
      ? this.objects.sharedOf(kind, whose)
      : this.objects.freshOf(kind, whose);
  }

  /** Makes, one after the other, what requests that change nothing are about. */
  async makeSharedFor(endpoints: readonly Endpoint[]): Promise<void> {
    for (const { object } of endpoints)
      for (const borough of object === null ? [] : (Object.keys(BOROUGHS) as Borough[]))
        await this.objects.sharedOf(object!, borough);
  }

  /** The reference of one of the borough's children. */
  referenceOf(borough: Borough): string {
    return localReference(authorityById(BOROUGHS[borough]), 7);
  }
}

export const otherThan = (borough: Borough): Borough => (borough === 'bromley' ? 'croydon' : 'bromley');

/**
 * The states of a route's object that somebody asks for. Whoever may not is refused before the address is looked at, so
 * that one's own and none at all stand for every other; they must be told the same.
 */
export const statesOf = ({ object, may }: Endpoint, view: PointOfView): ObjectState[] => {
  if (object === null) return ['own'];
  if (!may.includes(view)) return ['own', 'unknown'];
  return KINDS[object].ofBorough
    ? ['own', 'foreign', 'unknown', 'malformed']
    : ['own', 'unknown', 'malformed'];
};
