import Ajv2020, { ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { Answer, Browser } from '@test/support/signed-in';
import { WebApp } from '@test/support/web-app';
import { OpenApi, Operation, operationsOf } from '../../../apps/web/src/api-docs/document/open-api';

export interface Found {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export const documentOf = async (app: WebApp): Promise<OpenApi> =>
  (await app.browser().get('/api/docs/openapi.json')).json<OpenApi>();

/** Sends requests, and holds every answer against what the document says of it. */
export class DocumentedClient {
  private readonly ajv = addFormats(new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }));
  private readonly checks = new Map<string, ValidateFunction>();
  private readonly operations: readonly Found[];
  /** Operations that answered as they should when everything is well. */
  readonly seen = new Set<string>();

  constructor(readonly document: OpenApi) {
    this.operations = operationsOf(document);
    this.ajv.addFormat('binary', true);
    this.ajv.addSchema({ $id: 'openapi', components: closed(document.components), $defs: {} }, 'openapi');
    this.ajv.addVocabulary(['components']);
  }

  async get(browser: Browser, path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.held('GET', path, await browser.get(path, headers));
  }

  /** With the header that programs send in place of a form's token. */
  async send(
    browser: Browser,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await browser.send(method, path, {
      headers: { 'content-type': 'application/json', 'x-requested-with': 'specs', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return this.held(method, path, answer);
  }

  /** @throws Error when the answer is not as documented. */
  held(method: string, path: string, answer: Answer): Answer {
    const { operation } = this.operationAt(method, path);
    const response = operation.responses[answer.status] ?? operation.responses['default'];
    const name = `${operation.operationId} ${answer.status}`;
    if (!response || (answer.status < 300 && !operation.responses[answer.status]))
      throw new Error(`${name}: a status that is not documented`);
    const [type, content] = Object.entries(response.content ?? {})[0] ?? [];
    if (type === 'application/json') this.holdSchema(name, content!.schema, answer);
    else if (type) expect([name, answer.headers.get('content-type')]).toEqual([name, type]);
    else expect([name, answer.text]).toEqual([name, '']);
    if (answer.status < 300) this.seen.add(operation.operationId);
    return answer;
  }

  private holdSchema(name: string, schema: object, answer: Answer): void {
    const check = this.checks.get(name) ?? this.ajv.compile(pointingAt(schema));
    this.checks.set(name, check);
    check(answer.json());
    const problems = (check.errors ?? []).map((one) => `${one.instancePath} ${one.message ?? ''}`);
    expect([name, problems.slice(0, 5)]).toEqual([name, []]);
  }

  private operationAt(method: string, path: string): Found {
    const plain = path.split('?')[0]!;
    const fits = this.operations.filter((one) => one.method === method && patternOf(one.path).test(plain));
    const [found] = fits.sort((a, b) => a.path.split('{').length - b.path.split('{').length);
    if (!found) throw new Error(`${method} ${plain} is not in the document`);
    return found;
  }
}

/** Shapes whose fields depend on one another; the document says so in words. */
const OPEN = ['Cadence'];

/** The same shapes, with no field that is not documented: a client has to bear one, our answers have none. */
const closed = ({ schemas }: OpenApi['components']): object => ({
  schemas: Object.fromEntries(
    Object.entries(schemas).map(([name, shape]) => [
      name,
      OPEN.includes(name) ? shape : { ...shape, additionalProperties: false },
    ]),
  ),
});

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);

/** References of the document as references into it. */
const pointingAt = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"openapi#/components')) as object;
