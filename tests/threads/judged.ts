/**
 * Every sentence of the example project in which a turn is heard, and every answer that opens against what was said
 * before it, judged by eye on 22 November 2026: does somebody disagree, doubt, vote otherwise, or have a reservation?
 */
export const judgedContrasts: Readonly<Record<'yes' | 'no', readonly string[]>> = {
  yes: [
    'tegengeluid van SP: die hal heeft wél 80 banen, + niet iedereen kan bakker worden',
    'tegengeluid Marijke: niet doen alsof het overal kan.',
    'Eén deelnemer ging de andere kant op.',
    'Dus jij wilt het soms wel, maar je mag het niet.',
    'Koen oneens, hij tekent zelf voor die vrachtwagens',
    'Oneens: YA',
    'Stemmen vooraf: 9 eens, 14 oneens',
    'Stemmen na de inleiding: 15 eens, 8 oneens',
    'Handen omhoog: vijf eens, één oneens (de gemeente, met een lach).',
    'Gemeente: wij willen wel, maar met twee bedrijfscontactfunctionarissen voor 3.100 bedrijven kies je voor wie er belt',
    'De metaalondernemer heeft wel iemand, maar die wil eerst drie jaar weg “om te kijken of ik het mis”.',
    'vlug rondje: 3 eens / 3 oneens / 1 "hangt ervan af" (jurist natuurlijk)',
    'SO oneens, GP "andere vraag graag", JvdM twijfelt',
    'Ik ben het niet eens met die stelling.',
    'Marijke maakt bezwaar tegen het woord onafhankelijk.',
    'Aan tafel 2 eens, 2 oneens, 1 blanco (Henk, “ambtshalve”).',
    'Zaal: 12 eens, 10 oneens.',
    'Jolanda: oneens',
    'Ik stem geloof ik toch oneens.',
    'Stemmen vooraf: 9 eens, 14 oneens.',
    'Stemmen na de inleiding: 15 eens, 8 oneens.',
    'inhuur kent de regels wel, maar weet niet waar de sloot loopt',
    'Koen twijfelt, zonder dat fonds had hij die hallen nooit gehad',
    'AT wil dit wel doen, maar heeft geen uren.',
    'peter en ans botsen even.',
    'Nou ja, zestien, twee twijfelen en één zit in Luxemburg.',
    'Eén kanttekening.',
    'Tineke heeft 16 handtekeningen, 2 twijfelen, 1 zit in Luxemburg en antwoordt niet',
    'Sjoerd wil wel maar “niet met notulen”',
  ],
  no: [
    'jongeren komen wel met hun telefoon, maar die zit dichtgelijmd',
    "Dan zit ik nog wel achter het stuur, maar het is het stuur van zo'n kinderzitje.",
    'De inleiding bracht zeven deelnemers van oneens naar eens.',
  ],
}

export const judgedReplies: typeof judgedContrasts = {
  yes: [
    'Ja maar Willem, jij hebt toch zelf vorig jaar die lasrobot ...',
    'Maar dan hoeft die hal met servers bij Oosterhagen het dus ook niet op te schrijven.',
    'Maar hij is niet overal leeg.',
    "Maar jullie zijn met z'n tweeën, Teun.",
    'Nee, maar dat zegt ook niemand, alles.',
    'Ja, maar er kunnen er bij mij precies twee solderen.',
    'Maar dat is iets anders dan een bedrijf redden.',
  ],
  no: ['Nee, maar je kijkt zo.'],
}
