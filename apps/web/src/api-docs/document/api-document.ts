import { INestApplication, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { ProcessFacts } from '../../shell/process-facts';
import { API_VERSION_PREFIX } from '../api-docs.paths';
import { BY_SESSION, BY_TOKEN, completeOperation } from './complete-operation';
import { DeclaredAccess, operationName } from './declared-access';
import { hoistShapes } from './hoist-shapes';
import { OpenApi, Operation } from './open-api';
import { runningApp } from './running-app';
import { TAGS } from './tags';

const ABOUT =
  'The same verbs as on the pages of the service, with the same rules, permissions and audit. Days are YYYY-MM-DD, ' +
  'moments are in UTC, keys are UUIDs, a borough is its DfE number.';

/** The OpenAPI document of the running application: what is not routed is not in it. */
@Injectable()
export class ApiDocument {
  private made: OpenApi | null = null;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly access: DeclaredAccess,
    private readonly facts: ProcessFacts,
  ) {}

  /** Made when it is first asked for. @throws Error when an operation declares no access, or says nothing of itself. */
  get(): OpenApi {
    return (this.made ??= this.make(runningApp(this.host.httpAdapter)));
  }

  private make(app: INestApplication): OpenApi {
    const scanned = SwaggerModule.createDocument(app, this.frame(), { operationIdFactory: operationName });
    const { paths, components, ...rest } = scanned as unknown as OpenApi;
    const access = this.access.byOperation();
    const ours = Object.entries(paths)
      .filter(([path]) => path.startsWith(API_VERSION_PREFIX))
      .map(([path, methods]) => [path, mapValues(methods, (one) => this.complete(one, access))] as const);
    const { value, shapes } = hoistShapes(Object.fromEntries(ours));
    const schemas = Object.fromEntries(Object.entries(shapes).sort(([a], [b]) => a.localeCompare(b)));
    return { ...rest, paths: value, components: { ...components, schemas } };
  }

  private complete(operation: Operation, access: ReturnType<DeclaredAccess['byOperation']>): Operation {
    const permission = access.get(operation.operationId);
    if (!permission || !operation.summary) {
      throw new Error(`${operation.operationId} says too little of itself for the documentation`);
    }
    return completeOperation(operation, permission);
  }

  private frame(): ReturnType<DocumentBuilder['build']> {
    const builder = new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('Pan-London placements')
      .setDescription(ABOUT)
      .setVersion('1')
      .setLicense('MIT', 'https://opensource.org/license/mit')
      .addServer(this.facts.settings.publicUrl)
      .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A token of a borough' }, BY_TOKEN)
      .addCookieAuth(
        this.facts.settings.publicUrl.startsWith('https:') ? '__Host-plp' : 'plp',
        { type: 'apiKey', in: 'cookie', description: 'The session of a signed-in person' },
        BY_SESSION,
      );
    for (const [name, description] of Object.entries(TAGS)) builder.addTag(name, description);
    return builder.build();
  }
}

const mapValues = <A, B>(values: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
