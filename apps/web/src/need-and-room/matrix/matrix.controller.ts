import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Matrix, MatrixCell } from '@lib/measures/need-and-room/matrix';
import { NeedAndRoom } from '@lib/measures/need-and-room/need-and-room.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Download, page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { needRoutes } from '../need-and-room.paths';
import { presentCell } from './cell.presenter';
import { matrixCsv } from './matrix-csv';
import { areaAsked, CellForm, MatrixForm, wayAsked } from './matrix.form';
import { presentMatrix } from './matrix.presenter';

const MATRIX = 'need-and-room/matrix/matrix.njk';

/** Need against room: what London lacks beside what it has. */
@Controller()
export class MatrixController {
  constructor(private readonly needs: NeedAndRoom) {}

  @Allow('see London figures')
  @Get(needRoutes.matrix)
  async show(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    const form = parseForm(MatrixForm, query);
    if (!form.ok) return this.again(viewer, form);
    const { values, errors } = form;
    const against = await this.needs.of(viewer, wayAsked(form.value));
    const facts = { area: areaAsked(form.value), form: { values, errors }, query };
    return page(MATRIX, presentMatrix(against, facts));
  }

  /** @throws NotFoundError for a place the matrix does not have */
  @Allow('see London figures')
  @Get(needRoutes.cell)
  async cell(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    const form = parseForm(CellForm, query);
    if (!form.ok) return this.again(viewer, form);
    const against = await this.needs.of(viewer, wayAsked(form.value));
    return page('need-and-room/matrix/cell.njk', presentCell(against, cellAt(against.matrix, form.value)));
  }

  @Allow('see London figures')
  @Get(needRoutes.download)
  async download(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Download | Page> {
    const form = parseForm(MatrixForm, query);
    if (!form.ok) return this.again(viewer, form);
    return matrixCsv((await this.needs.of(viewer, wayAsked(form.value))).matrix);
  }

  /** All of London by type, with what is wrong with the address. */
  private async again(viewer: Viewer, { values, errors }: FormModel): Promise<Page> {
    const against = await this.needs.of(viewer, wayAsked({}));
    const facts = { area: areaAsked({}), form: { values, errors }, query: {} };
    return pageWithProblems(MATRIX, presentMatrix(against, facts));
  }
}

/** @throws NotFoundError */
export const cellAt = (matrix: Matrix, asked: CellForm): MatrixCell => {
  const row = matrix.rows.find(({ code }) => code === asked.row);
  const area = matrix.areas.find(({ code }) => code === areaAsked(asked));
  if (!row || !area) throw new NotFoundError('cell');
  return matrix.cell(row, area);
};
