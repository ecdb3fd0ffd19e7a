import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Clock } from '@lib/kernel/clock';
import { formatDay } from '@lib/kernel/london-format';
import { Room } from '@lib/high-cost/room/room.service';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { Download, page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { fileName } from '@lib/workbook/writing/file-name';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { csvTable } from '../../extracts/csv-table';
import { roomRoutes } from '../room.paths';
import { ROOM_CSV_COLUMNS, roomCsvRows } from './room-csv-rows';
import { roomShown } from './room-filter';
import { RoomListForm } from './room-list.form';
import { presentRoom } from './room-list.presenter';

const LIST = 'room/list/room.njk';

/** Places by setting and week, what is declared beside what is the borough’s own. */
@Controller()
export class RoomController {
  constructor(
    private readonly room: Room,
    private readonly clock: Clock,
  ) {}

  @Allow('see room')
  @Get(roomRoutes.list)
  async list(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    const form = parseForm(RoomListForm, query);
    const today = this.clock.today();
    const list = await this.room.list(viewer, (form.ok && form.value.week) || today);
    const facts = { list, viewer, page: pageNumber(query['page']) };
    const { values, errors } = form;
    return form.ok
      ? page(LIST, presentRoom({ ...facts, query, form: { values, errors } }))
      : pageWithProblems(LIST, presentRoom({ ...facts, query: {}, form: { values, errors } }));
  }

  @Allow('see room')
  @Get(roomRoutes.download)
  async download(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Download> {
    const form = parseForm(RoomListForm, query);
    const today = this.clock.today();
    const list = await this.room.list(viewer, (form.ok && form.value.week) || today);
    const area = viewer.boroughId === null ? 'london' : authorityById(viewer.boroughId).slug;
    const period = formatDay(list.weeks[0]!.monday);
    const name = { report: 'room-by-week', area, period, runOn: today };
    return csvTable(
      fileName(name, 'csv'),
      ROOM_CSV_COLUMNS,
      roomCsvRows(list, roomShown(list, form.ok ? query : {})),
    );
  }
}
