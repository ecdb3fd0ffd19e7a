import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { changeProvider } from '../directory/change-setting';
import { findSettings } from '../settings/settings.query';
import { Provider, ProviderWithSettings } from './provider';
import { relationsOf } from './provider-relations.query';
import { providerById, providerIdNamed, tidyName } from './providers.query';

/** More than any provider has; the page says how many there are in all. */
const SETTINGS_SHOWN = 500;

/** The organisations of the directory. */
@Injectable()
export class Providers {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError for a key of no provider. */
  async byId({ context }: Pick<Viewer, 'context'>, id: string): Promise<ProviderWithSettings> {
    return this.units.run(
      context,
      async (tx) => {
        const provider = await mustFind(tx, id);
        const part = { limit: SETTINGS_SHOWN, offset: 0 };
        const itsSettings = await findSettings(tx, { providerId: id }, part);
        return { ...provider, ...(await relationsOf(tx, id)), itsSettings };
      },
      { readOnly: true },
    );
  }

  /**
   * Adds another name: a search finds the provider by it, and a list that uses it means this provider.
   * @throws NotFoundError for a key of no provider. @throws ConflictError for one that is part of another. @throws InvalidError for a name that a provider has already.
   */
  async addAlias(viewer: Viewer, id: string, typed: string): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      await changeProvider(tx, { audit: this.audit, viewer, providerId: id, change: 'name added' });
      const alias = tidyName(typed);
      if (await providerIdNamed(tx, alias)) throw nameTaken();
      await tx.query(
        `insert into provider_aliases (id, provider_id, alias, added_at, added_by, added_by_name)
         values ($1, $2, $3, $4, $5, $6)`,
        [newId(), id, alias, this.clock.now().toString(), viewer.personId, viewer.name],
      );
    });
  }
}

const nameTaken = (): InvalidError => {
  const message = 'A provider has this name already. Enter another name, or look that provider up';
  return new InvalidError(message, 'name-taken', [{ field: 'alias', message }]);
};

const mustFind = async (tx: Tx, id: string): Promise<Provider> => {
  const found = await providerById(tx, id);
  if (!found) throw new NotFoundError('provider');
  return found;
};
