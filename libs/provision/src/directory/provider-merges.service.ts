import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { Provider, ProviderSince } from '../providers/provider';
import { relationsOf } from '../providers/provider-relations.query';
import { providerById, providerIdNamed } from '../providers/providers.query';
import { markOfMerge, whyNotProvidersMerged } from './merge-rules';
import { endMerge, keepMerge, MergeAsked, Merging, requireCome, requireMergeable } from './merged-rows';

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
  async merge(viewer: Viewer, fromId: string, asked: MergeAsked): Promise<void> {
    requireCome(asked.on, this.clock.today());
    await this.units.run(viewer.context, async (tx) => {
      requireMergeable((await previewOf(tx, fromId, asked.into)).reasons);
      await keepMerge(tx, 'provider', fromId, { ...asked, ...this.work(viewer) });
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
      await endMerge(tx, 'provider', { partId, intoId, ...this.work(viewer) });
      return intoId;
    });
  }

  private work(viewer: Viewer): Merging {
    return { audit: this.audit, clock: this.clock, viewer };
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
