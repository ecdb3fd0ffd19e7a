import { Injectable } from '@nestjs/common';
import { Day } from '@lib/kernel/day';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { latestReturnDay } from '@lib/placements/children/children.query';
import { AgeBandSet } from '@lib/reference-data/age-bands/age-band-sets';
import { ageBandSetOn } from '@lib/rules/age-bands/age-band-set';
import { definitionAsked } from '../definitions/definition-asked';
import { definitionsOf } from '../definitions/definitions.query';
import { definitionOn, HcliDefinition } from '../definitions/hcli-definition';
import { RegisterAsked } from '../register/register.service';
import { rowOf } from '../register/register-row';
import { recordsOn } from '../register/register.query';
import { EndingCounts, endingCounts, ReviewCounts, reviewCounts } from './outcome-counts.query';
import { Picture, pictureOf } from './picture-of';

/** The picture of a borough’s own register on a day, exact, with what it rests on. */
export interface RegisterPicture {
  readonly on: Day;
  readonly definition: HcliDefinition;
  readonly inForce: boolean;
  readonly definitions: readonly HcliDefinition[];
  /** In which bands the picture of that day cuts ages. */
  readonly ages: AgeBandSet;
  readonly picture: Picture;
  readonly endings: EndingCounts;
  readonly reviews: ReviewCounts;
  /** The day the latest return that was imported is true for; null while there is none. */
  readonly returnsTrueAt: Day | null;
}

/** The borough’s own high-cost placements in figures: exact, worked out now, kept nowhere. */
@Injectable()
export class RegisterPictures {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /** Names nobody; its small numbers can be single children, so that all who are counted are recorded. @throws InvalidError */
  async draw(asker: Asker, asked: RegisterAsked): Promise<RegisterPicture> {
    return this.units.run(asker.context, async (tx) => {
      const definitions = await definitionsOf(tx);
      const definition = definitionAsked(definitions, asked);
      const rows = (await recordsOn(tx, asked.on))
        .map((record) => rowOf(record, definition, asked.on))
        .filter(({ reasons }) => reasons.length > 0);
      await this.audit.record(
        tx,
        {
          action: 'register-pictured',
          subjectType: 'child counted',
          subjectIds: [...new Set(rows.map(({ placement }) => placement.childId))],
          filter: { on: asked.on, version: definition.version },
        },
        asker.origin,
      );
      const entries = rows.flatMap(({ entryId }) => entryId ?? []);
      const ages = await ageBandSetOn(tx, asked.on);
      return {
        ages,
        on: asked.on,
        definition,
        inForce: definition.version === definitionOn(definitions, asked.on)?.version,
        definitions,
        picture: pictureOf(rows, asked.on, ages),
        endings: await endingCounts(tx, asked.on),
        reviews: await reviewCounts(tx, { entries, placements: rows.length, on: asked.on }),
        returnsTrueAt: await latestReturnDay(tx),
      };
    });
  }
}
