import { Controller, Get, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { RegisterPictures } from '@lib/high-cost/picture/register-picture.service';
import { Clock } from '@lib/kernel/clock';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { pictureTables } from '../picture-tables';
import { PictureQuery } from './picture.query';
import { PICTURE, PictureJson } from './picture.schemas';

/** The borough’s own high-cost placements in figures, as JSON. */
@Tagged('High-cost placements')
@Controller('api/v1/register/picture')
export class PictureApiController {
  constructor(
    private readonly pictures: RegisterPictures,
    private readonly clock: Clock,
  ) {}

  @ApiVerb({
    summary: 'Your borough’s high-cost placements in figures',
    description:
      'Exact, and worked out now. Small numbers can be single children, so that all who are counted are recorded.',
    query: PictureQuery,
    answer: PICTURE,
  })
  @Allow('see the register')
  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Query() query: PictureQuery): Promise<PictureJson> {
    const { on = this.clock.today(), definition } = query;
    const version = definition === undefined ? null : Number(definition);
    const drawn = await this.pictures.draw(viewer, { on, version });
    const { placements, unpriced, weeklyPence, yearlyPence, committedPence, spread } = drawn.picture;
    return {
      on,
      definition: drawn.definition,
      inForce: drawn.inForce,
      placements,
      unpriced,
      weeklyPence,
      yearlyPence,
      committedPence,
      spread,
      returnsTrueAt: drawn.returnsTrueAt,
      tables: pictureTables(drawn).map(({ name, heading, finding, counted, amounts, lines }) => ({
        table: name,
        heading,
        finding,
        counted,
        amounts,
        lines: lines.map(({ label, placements: many, pence }) => ({ label, placements: many, pence })),
      })),
    };
  }
}
