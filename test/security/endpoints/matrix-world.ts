import { randomUUID } from 'node:crypto';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Answer } from '@test/support/signed-in';
import { localReference } from '../../../apps/cli/src/practice/canaries';
import { CanaryBook } from './canary-book';
import { Judge } from './judge';
import { MatrixApp } from './matrix-app';
import { Kind, KINDS, makeToken, MatrixObjects } from './matrix-objects';
import { Borough, BOROUGHS, PointOfView, Visitors } from './points-of-view';
import { isForEveryBorough, ObjectState, ReviewedEndpoint } from './reviewed-endpoints';
import { addressOf, sampleBody } from './sample-requests';

const MALFORMED = `not-an-id' or '1'='1`;

type Endpoint = Omit<ReviewedEndpoint, 'may' | 'answer'>;

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
  /** Read anew after whatever may have written some. */
  private canaries: CanaryBook | null = null;

  private constructor(
    readonly matrix: MatrixApp,
    readonly objects: MatrixObjects,
    readonly visitors: Visitors,
  ) {}

  static async create(): Promise<MatrixWorld> {
    const matrix = await MatrixApp.start();
    const objects = new MatrixObjects(matrix);
    for (const borough of Object.keys(BOROUGHS) as Borough[]) await objects.furnish(borough);
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
    const isSafe = endpoint.method === 'GET';
    const staysAsItIs = isSafe || (state === 'foreign' && !isForEveryBorough(endpoint, view));
    const object = await this.objectFor(endpoint.object, ask, staysAsItIs);
    const address = addressOf(endpoint, object);
    const visitor = isSafe
      ? await this.visitors.keptAs(view, borough)
      : await this.visitors.newAs(view, borough);
    const body = sampleBody(endpoint, this.referenceOf(borough));
    const answer = await visitor.sendOwn(endpoint.method, address, body);
    this.requests += 1;
    const name = `${endpoint.method} ${endpoint.path} as ${view} of ${borough}, ${state}`;
    if (!isSafe || this.canaries === null) this.canaries = await CanaryBook.of(this.matrix.superuser);
    const judge = new Judge(this.matrix.superuser, this.canaries, this.excused);
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

  /** The reference of one of the borough's children. */
  referenceOf(borough: Borough): string {
    return localReference(authorityById(BOROUGHS[borough]), 7);
  }
}

export const otherThan = (borough: Borough): Borough => (borough === 'bromley' ? 'croydon' : 'bromley');

/** The states that a route's object can be in. */
export const statesOf = ({ object }: Endpoint): ObjectState[] => {
  if (object === null) return ['own'];
  return KINDS[object].ofBorough
    ? ['own', 'foreign', 'unknown', 'malformed']
    : ['own', 'unknown', 'malformed'];
};
