import { Pool } from 'pg';
import { Answer } from '@test/support/signed-in';
import { CanaryBook, everythingIn } from './canary-book';
import { Borough, BOROUGHS, isOfBorough, PointOfView } from './points-of-view';
import { ReviewedEndpoint } from './reviewed-endpoints';
import { nameOf } from './router-walk';

/** One request and what came of it. */
export interface Exchange {
  readonly name: string;
  readonly view: PointOfView;
  /** The borough of the one who asks, for those who act for one. */
  readonly borough: Borough;
  /** What they sent themselves, which an answer may repeat. */
  readonly sent: string;
  readonly answer: Answer;
  readonly endpoint: Pick<
    ReviewedEndpoint,
    'method' | 'path' | 'namesEverybody' | 'namesShared' | 'namesSharedRows' | 'namesUnrecorded' | 'namesKeys'
  >;
}

const KEY = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Words of programs that no answer may show. */
const INSIDES = /node_modules|\bat .+\.[jt]s:\d+|pg_catalog|plp_web|violates|syntax error|QueryFailedError/;

/** What must hold of every answer, whoever asks for whatever. @returns what does not, in sentences. */
export class Judge {
  constructor(
    private readonly superuser: Pool,
    private readonly canaries: CanaryBook,
    private readonly excused: Set<string>,
  ) {}

  async findings(exchange: Exchange): Promise<string[]> {
    const said = await everythingIn(exchange.answer);
    return [
      ...headerFindings(exchange.answer),
      ...this.leaks(exchange, said),
      ...(await this.unrecorded(exchange, said)),
      ...(exchange.answer.status >= 500 ? [`answered ${exchange.answer.status}`] : []),
      ...(INSIDES.test(said) ? [`shows the insides: ${INSIDES.exec(said)![0]}`] : []),
    ].map((finding) => `${exchange.name}: ${finding}`);
  }

  /** Another borough's words; for those without a borough, any child's. */
  private leaks({ view, borough, sent, endpoint }: Exchange, said: string): string[] {
    if (!isOfBorough(view)) {
      return (Object.keys(BOROUGHS) as Borough[]).flatMap((each) =>
        [...this.named(endpoint, said, each)]
          .filter((child) => !this.canaries.childrenIn(sent, each).has(child))
          .map(() => `names a child of ${each}`),
      );
    }
    if (endpoint.namesEverybody) return [];
    const other = borough === 'bromley' ? 'croydon' : 'bromley';
    const found = this.canaries.foundIn(said, other).filter((word) => !sent.includes(word));
    return found.length > 0 ? [`shows ${found.length} words of ${other}, such as ${found[0]}`] : [];
  }

  /** Children an answer names that it may not, by more than a key where the trail is read: of those shared with a panel, or an analyst, it may name the reference they know. */
  private named(
    { namesShared, namesSharedRows, namesKeys }: Exchange['endpoint'],
    said: string,
    borough: Borough,
  ): Set<string> {
    if (namesShared) return this.canaries.childrenNotSharedIn(said, borough, 'shared');
    if (namesSharedRows) return this.canaries.childrenNotSharedIn(said, borough, 'ofSharedRows');
    return this.canaries.childrenIn(namesKeys ? said.replaceAll(KEY, '') : said, borough);
  }

  /** The children an answer names are those its audit rows name (security.md 3.3). */
  private async unrecorded(
    { view, borough, answer, sent, endpoint }: Exchange,
    said: string,
  ): Promise<string[]> {
    if (!isOfBorough(view) && !endpoint.namesShared && !endpoint.namesSharedRows) return [];
    const { rows } = await this.superuser.query<{ id: string }>(
      `select distinct unnest(subject_ids) as id from audit.events
        where request_id = $1 and outcome = 'done' and subject_type in ('child', 'child reference')`,
      [answer.headers.get('x-request-id')],
    );
    const audited = new Set(rows.map((row) => row.id));
    const boroughs = isOfBorough(view) ? [borough] : (Object.keys(BOROUGHS) as Borough[]);
    const namedIn = (text: string): Set<string> =>
      new Set(boroughs.flatMap((each) => [...this.canaries.childrenIn(text, each)]));
    const [disclosed, repeated] = [namedIn(said), namedIn(sent)];
    const silent = [...disclosed].filter((child) => !audited.has(child) && !repeated.has(child));
    if (silent.length > 0 && endpoint.namesUnrecorded) this.excused.add(nameOf(endpoint));
    // What leads on to a placement names its child by that alone.
    const placed = this.canaries.childrenPlacedIn(said, borough);
    const isNamed = (child: string): boolean => disclosed.has(child) || placed.has(child);
    // A panel is told of children of boroughs that have no canary in the matrix.
    const isWhole = isOfBorough(view) || endpoint.namesSharedRows !== undefined;
    const empty = isWhole ? [...audited].filter((child) => !isNamed(child)) : [];
    return [
      ...(silent.length > 0 && !endpoint.namesUnrecorded
        ? [`names ${silent.length} children that the audit does not`]
        : []),
      ...(empty.length > 0 ? [`names not ${empty.length} children that the audit does`] : []),
    ];
  }
}

const EXPECTED_HEADERS: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /^default-src 'none';.*frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'cache-control': /^no-store$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'strict-transport-security': /^max-age=\d{8,}/,
  'x-request-id': /^[0-9a-f-]{36}$/,
};

const headerFindings = ({ headers }: Answer): string[] => [
  ...Object.entries(EXPECTED_HEADERS)
    .filter(([name, pattern]) => !pattern.test(headers.get(name) ?? ''))
    .map(([name]) => `header ${name} is ${headers.get(name) ?? 'missing'}`),
  ...(/unsafe-|\*/.test(headers.get('content-security-policy') ?? '') ? ['the policy is open'] : []),
  ...(headers.has('x-powered-by') ? ['says what it is made with'] : []),
  ...headers
    .getSetCookie()
    .filter((cookie) => !/^__Host-plp[a-z-]*=[^;]*; Path=\/;.*HttpOnly; Secure; SameSite=Lax$/.test(cookie))
    .map((cookie) => `cookie without its flags: ${cookie.replace(/=[^;]*/, '=…')}`),
];
