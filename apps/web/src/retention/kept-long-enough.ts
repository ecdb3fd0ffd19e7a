import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Hold } from '@lib/panel/retention/holds';
import { RETENTION_CODES, RetentionCode } from '@lib/panel/retention/retention-rule';
import { CaseRetention, RetentionCount } from '@lib/panel/retention/retention.service';
import { RETURN_RETENTION_CODE } from '@lib/surveys/retention/return-retention-rule';
import { ReturnRetention, ReturnRule } from '@lib/surveys/retention/return-retention.service';

/** A rule by which something is deleted. */
export type KeptRule = RetentionCode | ReturnRule;

export const KEPT_RULES: readonly KeptRule[] = [...RETENTION_CODES, RETURN_RETENTION_CODE];

/** A case or the receipt of a return, as people write it: PLP-2026-0143, S-K3M9QT. */
export const HELD_REFERENCE = /^\s*(PLP-\d{4}-\d{4,}|S-[A-Z0-9]{6})\s*$/;

export interface WhatIsKept {
  readonly counts: readonly RetentionCount<KeptRule>[];
  /** Of cases and returns together, the oldest first. */
  readonly holds: readonly Hold[];
}

/** What is deleted once it was kept long enough, and what somebody holds: cases and survey returns together. */
@Injectable()
export class KeptLongEnough {
  constructor(
    private readonly cases: CaseRetention,
    private readonly returns: ReturnRetention,
  ) {}

  async look(viewer: Viewer): Promise<WhatIsKept> {
    const [cases, returns] = [await this.cases.look(viewer), await this.returns.look(viewer)];
    return {
      counts: [...cases.counts, ...returns.counts],
      holds: [...cases.holds, ...returns.holds].toSorted((one, other) =>
        one.heldAt.toString().localeCompare(other.heldAt.toString()),
      ),
    };
  }

  /** @throws InvalidError for a reference that is nothing of the borough, or is held already */
  async hold(viewer: Viewer, held: Pick<Hold, 'reference' | 'because'>): Promise<void> {
    const of = held.reference.startsWith('S-') ? this.returns : this.cases;
    await of.hold(viewer, held);
  }

  /**
   * The first person asks for a hold to be lifted, another one lifts it.
   * @returns whether it is lifted now
   * @throws NotFoundError. @throws ConflictError for the person who asked
   */
  async lift(viewer: Viewer, id: string): Promise<boolean> {
    const { holds } = await this.cases.look(viewer);
    if (holds.some((one) => one.id === id)) return this.cases.lift(viewer, id);
    const isReturn = (await this.returns.look(viewer)).holds.some((one) => one.id === id);
    if (!isReturn) throw new NotFoundError('hold');
    return this.returns.lift(viewer, id);
  }
}
