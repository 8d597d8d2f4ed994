"""Reading the dictionaries of TABARI, PETRARCH and PETRARCH2 (:func:`eventcode.import_petrarch`)."""
