import {
  DynamicModule,
  FactoryProvider,
  Inject,
  Injectable,
  Module,
  OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { connect, DatabaseAddress } from './connection';
import { ContextSigner } from './context/viewer-context';
import { LoginRole } from './roles/database-roles';
import { UnitOfWork } from './unit-of-work';

/** People, sessions and throttles, under the role that alone can reach them. */
export class AuthUnitOfWork extends UnitOfWork {}

/** Reading the audit, under the role that alone can. */
export class AuditUnitOfWork extends UnitOfWork {}

/** Counting in every borough for releases, under the role that alone can; there is none in the web process. */
export class StatisticsUnitOfWork extends UnitOfWork {}

const CONNECTIONS = 'DATABASE_CONNECTIONS';

@Injectable()
class Connections implements OnApplicationShutdown {
  constructor(@Inject(CONNECTIONS) readonly sources: Readonly<Partial<Record<LoginRole, DataSource>>>) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(Object.values(this.sources).map((source) => source.destroy()));
  }
}

export interface ProcessConnections {
  readonly address: DatabaseAddress;
  /** The role this process works as. */
  readonly role: 'web' | 'job';
  readonly statementTimeout: number;
}

/** The units of work of one process. */
@Module({})
export class DatabaseModule {
  static forProcess({ address, role, statementTimeout }: ProcessConnections): DynamicModule {
    const signer = new ContextSigner(address.rootSecret);
    const unit = (of: LoginRole, Type: typeof UnitOfWork): FactoryProvider => ({
      provide: Type,
      inject: [CONNECTIONS],
      useFactory: (sources: Record<LoginRole, DataSource>) => new Type(sources[of], signer),
    });
    const roles: readonly LoginRole[] = [
      role,
      'auth',
      'audit',
      ...(role === 'job' ? (['stats'] as const) : []),
    ];
    const statistics = role === 'job' ? [unit('stats', StatisticsUnitOfWork)] : [];
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        {
          provide: CONNECTIONS,
          useFactory: async () =>
            Object.fromEntries(
              await Promise.all(
                roles.map(async (of) => [of, await connect(address, of, { statementTimeout })] as const),
              ),
            ),
        },
        Connections,
        unit(role, UnitOfWork),
        unit('auth', AuthUnitOfWork),
        unit('audit', AuditUnitOfWork),
        ...statistics,
      ],
      exports: [
        UnitOfWork,
        AuthUnitOfWork,
        AuditUnitOfWork,
        ...(role === 'job' ? [StatisticsUnitOfWork] : []),
      ],
    };
  }
}
