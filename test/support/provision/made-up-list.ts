import { AuditService } from '@lib/audit/audit.service';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { Clock, SystemClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { ListedSetting } from '@lib/provision/lists/listed-setting';
import { LoadedList, loadList, SoundList } from '@lib/provision/lists/load-list';
import { TestDatabase } from '../test-database';

const HOME: ListedSetting = {
  urn: '9000001',
  name: 'Rowanfield House (made up)',
  provisionType: "Children's home",
  status: 'Active',
  registeredOn: day('2019-05-07'),
  sector: 'Private',
  localAuthority: 'Bromley',
  region: 'London',
  places: 4,
  shortBreaksOnly: false,
  multiBuilding: false,
  organisation: 'Beacon Care (made up)',
};

/** Four settings of three providers: a home with a name, one without, a lodge that is suspended, and an agency. */
export const MADE_UP_LIST: SoundList = {
  asAt: day('2025-03-31'),
  source: 'made-up.csv',
  settings: [
    HOME,
    { ...HOME, urn: 'SC900004', name: null, localAuthority: 'Kent', region: 'South East', places: 3 },
    {
      ...HOME,
      urn: '9000002',
      name: 'Elmbrook Lodge (made up)',
      provisionType: 'Supported accommodation',
      status: 'Suspended',
      registeredOn: day('2023-11-20'),
      localAuthority: 'Croydon',
      places: 8,
      organisation: 'Orchard Living (made up)',
    },
    {
      ...HOME,
      urn: '9000003',
      name: 'Kestrelgate Fostering (made up)',
      provisionType: 'Independent fostering agency',
      sector: 'Voluntary',
      localAuthority: 'Croydon',
      places: null,
      organisation: 'Jubilee Trust (made up)',
    },
  ],
};

/** Puts made-up settings into the directory of a spec's own database, as the command line would. */
export const loadMadeUpList = async (
  database: TestDatabase,
  list: SoundList = MADE_UP_LIST,
  clock: Clock = new SystemClock(),
): Promise<LoadedList> => {
  const job = await database.unitOfWork('job');
  const work = { audit: new AuditService(), clock };
  return job.run(SYSTEM, (tx) => loadList(tx, work, list, { id: null, name: 'A spec' }));
};
