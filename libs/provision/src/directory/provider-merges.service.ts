import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { Provider, ProviderSince } from '../providers/provider';
import { relationsOf } from '../providers/provider-relations.query';
import { providerById, providerIdNamed } from '../providers/providers.query';
import { changeProvider } from './change-setting';
import { markOfMerge, whyNotProvidersMerged } from './merge-rules';
import { endMerge, keepMerge, requireCome, requireMergeable, requireNothingHangs } from './merged-rows';
import { MergeAsked } from './merges.service';
import { whatHangsOnProvider } from './what-hangs.query';

type Side = Provider & { readonly mergedInto: ProviderSince | null };

/** Two providers of which one is to be part of the other. */
export interface ProviderMergePreview {
  readonly from: Side;
  readonly into: Side;
  readonly reasons: readonly string[];
  readonly seen: string;
}

/** Two providers that are one: the names of the one mean the other, and so do its settings; nothing is rewritten. */
@Injectable()
export class ProviderMerges {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The key of a provider by a name of it; null when the directory has none. */
  async named({ context }: Pick<Viewer, 'context'>, name: string): Promise<string | null> {
    return this.units.run(context, (tx) => providerIdNamed(tx, name), { readOnly: true });
  }

  /** @throws NotFoundError */
  async preview(
    { context }: Pick<Viewer, 'context'>,
    fromId: string,
    intoId: string,
  ): Promise<ProviderMergePreview> {
    return this.units.run(context, (tx) => previewOf(tx, fromId, intoId), { readOnly: true, snapshot: true });
  }

  /**
   * Makes one provider part of another from a day on.
   * @throws NotFoundError @throws InvalidError for a day to come.
   * @throws ConflictError with each reason why it cannot be done, or when either changed since it was shown.
   */
  async merge(viewer: Viewer, fromId: string, { into: intoId, on, seen }: MergeAsked): Promise<void> {
    requireCome(on, this.clock.today());
    await this.units.run(viewer.context, async (tx) => {
      requireMergeable((await previewOf(tx, fromId, intoId)).reasons);
      const [fromSeen, intoSeen] = seen.split('.').map(Number);
      const who = { audit: this.audit, viewer };
      await changeProvider(tx, {
        ...who,
        providerId: fromId,
        change: 'became part of another',
        seen: fromSeen ?? 0,
      });
      await changeProvider(tx, {
        ...who,
        providerId: intoId,
        change: 'another became part of it',
        seen: intoSeen ?? 0,
      });
      const at = this.clock.now().toString();
      await keepMerge(tx, 'providers', { fromId, intoId, on, at, byName: viewer.name });
    });
  }

  /**
   * Has a provider stand for itself again, as long as nothing was recorded of the other since. @returns the other.
   * @throws NotFoundError @throws ConflictError for one that is part of none, or with each thing that hangs on it.
   */
  async undo(viewer: Viewer, partId: string): Promise<string> {
    return this.units.run(viewer.context, async (tx) => {
      const part = await sideOf(tx, partId);
      if (!part.mergedInto) throw new ConflictError('This provider is part of no other.', 'not-merged');
      const intoId = part.mergedInto.id;
      await changeProvider(tx, { audit: this.audit, viewer, providerId: intoId, change: 'merge undone' });
      requireNothingHangs(await whatHangsOnProvider(tx, partId, intoId));
      await endMerge(tx, 'providers', partId);
      return intoId;
    });
  }
}

const sideOf = async (tx: Tx, id: string): Promise<Side> => {
  const provider = await providerById(tx, id);
  if (!provider) throw new NotFoundError('provider');
  return { ...provider, mergedInto: (await relationsOf(tx, id)).mergedInto };
};

const previewOf = async (tx: Tx, fromId: string, intoId: string): Promise<ProviderMergePreview> => {
  const from = await sideOf(tx, fromId);
  const into = await sideOf(tx, intoId);
  return { from, into, reasons: whyNotProvidersMerged(from, into), seen: markOfMerge(from, into) };
};
