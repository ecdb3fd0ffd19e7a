import { WorkstreamFigure } from './workstream';

/**
 * What a figure is called where it stands by itself, by its key: the names of parts of a table ("13 to 15") are made for a
 * column under the name of the table.
 */
const NAMES: Readonly<Record<string, string>> = {
  'placements/placement/total': 'Children looked after',
  'placements/placement/foster': 'Foster placements',
  'placements/placement/homes': 'Children in secure homes and children’s homes',
  'placements/placement/supported': 'Young people in independent and supported accommodation',
  'placements/carers/foster-agency': 'Foster placements with independent agencies',
  'placements/homes-providers/homes-private': 'Children in homes of private providers',
  'placements/age/16-over': 'Children looked after aged 16 and over',
  'placements/age/10-15': 'Children looked after aged 10 to 15',
  'placements/age-foster/foster|10-15': 'Children aged 10 to 15 in foster placements',
  'placements/age-homes/homes|10-15': 'Children aged 10 to 15 in secure homes and children’s homes',
  'placements/age-supported/supported|10-15':
    'Children aged 10 to 15 in independent and supported accommodation',
  'need-groups/need/abuse': 'Children looked after because of abuse or neglect',
  'location-tiers/distance/borough': 'Children placed in their own borough',
  'location-tiers/distance/outside': 'Children placed outside London',
  'location-tiers/miles/distance-not-known':
    'Children whose distance from home is not known, or over 20 miles inside the borough',
  'location-tiers/miles/unaccompanied': 'Unaccompanied asylum-seeking children',
  'location-tiers/unaccompanied/unaccompanied-foster': 'Unaccompanied children in foster placements',
  'location-tiers/unaccompanied/unaccompanied-supported': 'Unaccompanied children in supported accommodation',
  'emergency-moves/reason/not-known':
    'Placements that ended, with no reason that says whether it was planned',
  'location-tiers/miles/within-20': 'Children placed 20 miles or less from home',
  'location-tiers/miles/over-20-outside': 'Children placed over 20 miles from home and outside their borough',
  'placements-in-the-year/moves/three-or-more': 'Children with three or more placements in the year',
  'stability-over-two-years/moves/three-or-more': 'Children with three or more placements in two years',
  'same-carer/carer/same-carer': 'Children with the same carer for two years or more',
  'emergency-moves/planned/unplanned': 'Placements that ended unplanned',
  'unmet-need/need/need|health':
    'Cases without a suitable placement: mental health, disability or neurodiversity',
  'unmet-need/need/need|harm': 'Cases without a suitable placement: exploitation, violence or offending',
  'unmet-need/age/age|16-over': 'Cases without a suitable placement: young people aged 16 and over',
  'unmet-need/sought/sought|home':
    'Cases without a suitable placement: a children’s home or residential school',
  'unmet-need/sought/sought|family': 'Cases without a suitable placement: fostering, family or friends',
  'unmet-need/sought/sought|other':
    'Cases without a suitable placement: supported accommodation or another kind',
  'unmet-need/area/area|near': 'Cases without a suitable placement: in or near the borough',
  'panel-cases/stage/stage|panel': 'Cases before the panels',
  'panel-cases/information/information|waiting': 'Cases waiting for information from the borough',
  'panel-recommendations/start/start|0-28': 'Recommendations followed by a placement within 28 days',
  'panel-recommendations/route/route|emergency': 'Recommendations made after an emergency placement',
  'panel-recommendations/recommended/recommended|0-7': 'Recommendations made within 7 days',
  'searches/days/days|29-over': 'Placements found after a search of 29 days or more',
  'searches/type/type|yes': 'Placements of the type the search preferred',
  'searches/location/location|yes': 'Placements as near as was sought',
  'searches/offers/offers|3-over': 'Searches with three or more offers',
  'searches/same-day/same-day|yes': 'Placements needed and started on the same day',
  'panel-follow-ups/there/there|yes': 'Follow-ups that say the child is still there',
  'panel-follow-ups/conditions/conditions|met': 'Follow-ups that say all conditions are met, or none was set',
  'panel-follow-ups/done/done|yes': 'Follow-ups that were answered',
  'panel-follow-ups/cost/cost|more': 'Follow-ups that say the placement costs more than was agreed',
  'similar-cases/cost-home/cost|home|6000-over':
    'Past cases in children’s homes and residential schools at £6,000 a week or more',
  'similar-cases/cost-family/cost|family|under-2000':
    'Past cases in fostering, family or friends under £2,000 a week',
  'similar-cases/cost-other/cost|other|2000-5999':
    'Past cases in supported accommodation or another kind at £2,000 to £5,999 a week',
  'hcli-fees/age/age|13-15': 'High-cost placements of children aged 13 to 15',
  'hcli-fees/need/need|behaviour': 'High-cost placements of children looked after for their behaviour',
  'hcli-cohort/registration/registration|unregistered':
    'High-cost placements in settings that are not registered',
  'hcli-cohort/solo/solo|alone': 'High-cost placements of a child placed alone',
  'hcli-cohort/tier/tier|outside': 'High-cost placements outside London',
  'hcli-fees/type/type|home': 'High-cost placements in children’s homes',
  'hcli-fees/needs/type-band|home|complex': 'High-cost placements in children’s homes for complex needs',
  'hcli-voids/use/use|empty': 'Empty places in block contracts',
  'hcli-voids/places/places|home|empty': 'Empty places in children’s homes, in block contracts',
  'hcli-voids/reason/reason|no-match': 'Places empty because no child matched, or the child declined',
  'hcli-cohort/distance/distance|over-20': 'High-cost placements more than 20 miles from home',
  'hcli-cohort/liberty/liberty|order': 'High-cost placements under an order that deprives of liberty',
  'hcli-endings/planned/planned|unplanned': 'High-cost placements that ended unplanned',
  'hcli-endings/step/step|down': 'High-cost placements that led to something less intensive',
  'hcli-endings/stay/stay|under-3': 'High-cost placements that ended within 3 months',
  'hcli-outcomes/stability/stability|settled': 'Reviews of high-cost placements: the child is settled',
  'hcli-outcomes/education/education|yes': 'Reviews of high-cost placements: the child is in education',
  'hcli-outcomes/missing/missing|once': 'Reviews of high-cost placements: missing once or more',
  'hcli-outcomes/held/held|late': 'Reviews of high-cost placements held late',
  'hcli-costs/cost/cost|10000-14999': 'High-cost placements at £10,000 to £14,999 a week',
  'hcli-costs/cost/cost|15000-over': 'High-cost placements at £15,000 a week or more',
  'hcli-costs/payers/payers|shared': 'High-cost placements that health or education pays for too',
  'hcli-costs/procurement/procurement|spot': 'High-cost placements bought by spot purchase or direct award',
  'hcli-fees/price-type-home/fee|home|8000-over': 'Children’s homes with a fee of £8,000 a week or more',
  'hcli-fees/price-type-supported/fee|supported|4000-4999':
    'Independent and supported accommodation with a fee of £4,000 to £4,999 a week',
  'hcli-fees/price-type-band-home-complex/needs|home|complex|8000-over':
    'Children’s homes for complex needs with a fee of £8,000 a week or more',
  'hcli-commitments/end/end|passed': 'High-cost placements past their expected end',
  'hcli-commitments/contract/contract|passed': 'High-cost placements whose contract has ended',
  'hcli-uplifts/state/state|full': 'Requests for higher fees agreed in full',
  'hcli-uplifts/asked/asked|8-over': 'Requests for higher fees of 8% or more',
  'hcli-voids/since/since|12-over': 'Places empty for 12 weeks or more',
  'hcli-voids/price/price|8000-over': 'Empty places at £8,000 a week or more',
};

/** @throws Error for a figure without a name, which a spec keeps out */
export const figureName = ({
  cube,
  breakdown,
  category,
}: Pick<WorkstreamFigure, 'cube' | 'breakdown' | 'category'>): string => {
  const key = [cube, breakdown, category].join('/');
  const name = NAMES[key];
  if (name === undefined) throw new Error(`${key} has no name`);
  return name;
};
