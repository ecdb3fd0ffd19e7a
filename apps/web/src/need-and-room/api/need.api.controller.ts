import { Controller, Get, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { NeedAndRoom } from '@lib/measures/need-and-room/need-and-room.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { cellAt } from '../matrix/matrix.controller';
import { areaAsked, CellForm, MatrixForm, wayAsked } from '../matrix/matrix.form';
import { NEED, NEED_PARTS, NeedJson, needJson, NeedPartsJson, partsJson } from './need.schemas';

/** Need against room, as JSON. */
@Tagged('Need and room')
@Controller('api/v1/need-and-room')
export class NeedApiController {
  constructor(private readonly needs: NeedAndRoom) {}

  @ApiVerb({
    summary: 'Need from releases beside room as it is declared',
    description:
      'By placement type or need group, of London or a sub-region. Searching and unmet need are of London alone.',
    query: MatrixForm,
    answer: NEED,
  })
  @Allow('see London figures')
  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Query() query: MatrixForm): Promise<NeedJson> {
    const against = await this.needs.of(viewer, wayAsked(query));
    const { matrix } = against;
    const area = matrix.areas.find(({ code }) => code === areaAsked(query))!;
    return needJson(
      against,
      matrix.rows.map((row) => matrix.cell(row, area)),
    );
  }

  @ApiVerb({
    summary: 'One cell of it, with the settings behind its room',
    query: CellForm,
    answer: NEED_PARTS,
  })
  @Allow('see London figures')
  @Get('cell')
  async cell(@CurrentViewer() viewer: Viewer, @Query() query: CellForm): Promise<NeedPartsJson> {
    const against = await this.needs.of(viewer, wayAsked(query));
    return partsJson(against, cellAt(against.matrix, query));
  }
}
