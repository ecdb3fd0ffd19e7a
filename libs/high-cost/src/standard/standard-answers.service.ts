import { Injectable } from '@nestjs/common';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { KeptStandard } from './standard-questions';
import { standardOf } from './standard.query';

/** What the national standard asks, shown beside a placement that was opened and recorded as opened by its register. */
@Injectable()
export class StandardAnswers {
  constructor(private readonly units: UnitOfWork) {}

  /** Null where nothing is answered, or nothing is recorded of the placement at all. */
  async of({ context }: Asker, entryId: string | null): Promise<KeptStandard | null> {
    if (entryId === null) return null;
    const found = await this.units.run(context, (tx) => standardOf(tx, [entryId]), { readOnly: true });
    return found.get(entryId) ?? null;
  }
}
