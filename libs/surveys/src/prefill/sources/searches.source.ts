import { knownRow } from '../known-row';
import { RowSource } from '../prefill-source';
import { searchFields } from '../search-fields';
import { searchesKnown } from '../searches-known';

/** Searches that were brought to a panel. Those that never were have to be added. */
export const SEARCHES_SOURCE: RowSource = {
  ...{ of: 'rows', code: 'searches' },
  ...{
    heldIn: 'Panel cases and their search logs',
    gives: 'Searches for a placement that were open in the period',
  },
  fields: {
    search_ref: 'Reference of the case',
    child_ref: 'Service reference of the child',
    referred_on: 'Day a provider was first asked, or it was first submitted',
    needed_by: 'How soon a placement was needed',
    reason: 'Why, from the reasons of the referral',
    age_band: 'Age band when the search began',
    sex: 'Sex',
    uasc: 'Unaccompanied, from the referral',
    dol: 'Under an order that deprives of liberty',
    siblings: 'None, where the referral names none',
    disability: 'Disability or plan, from the referral',
    suits_foster: 'Suitability of foster care',
    suits_residential: 'Suitability of a residential placement',
    suits_supported: 'Suitability of supported accommodation',
    preferred_location: 'Where it was sought, where nothing suitable was found',
    needs: 'Needs named in the referral',
    risks: 'Risks named in the referral',
    approached: 'Providers in the search log',
    offers_in_house: 'Offers of the borough’s own provision',
    offers_external: 'Other offers',
    refused: 'Refusals',
    no_reply: 'Providers that did not answer',
    refusal_reasons: 'Most frequent reasons for refusing',
    outcome: 'What came of it',
    withdrawn_reason: 'Why it was withdrawn',
    placed_on: 'Day the placement started',
    placed_type: 'Type of the placement',
    placed_registration: 'Registration of the setting',
    placed_urn: 'Number of the setting',
    placed_outward: 'First half of the postcode',
    placed_cost: 'Weekly cost that was agreed',
    placement_ended: 'Whether the placement has ended',
    days_over: 'Days over the day it was needed by',
    type_match: 'Whether the type was the preferred one',
    location_match: 'Whether it is as near as was wanted',
    siblings_together: 'That it does not apply, without brothers and sisters',
  },
  async knowRows(tx, asked, section) {
    const searches = (await searchesKnown(tx, asked)) ?? [];
    return searches.map((search) => knownRow(asked.set, section, searchFields(search, { asked, section })));
  },
};
