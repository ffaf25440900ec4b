people-menu = Organisations
people-list = Organisations
people-list-empty = Le pôle ne connaît encore aucune organisation. Ajoutez la première.
people-list-count = { $count ->
    [one] { $told } organisation
   *[other] { $told } organisations
}
people-add = Ajouter une organisation
people-add-send = Ajouter
people-added = L’organisation est ajoutée.
people-name = Nom
people-form = Forme juridique
people-municipality = Municipalité
people-neq = NEQ
people-history = Ce qui a été fait
# family: people-form-*
people-form-nonprofit = Organisme à but non lucratif
people-form-cooperative = Coopérative
people-form-mutual = Mutuelle
people-form-emerging = Groupe en émergence
people-form-public = Organisme public
people-form-other = Autre
people-refusal-name = Écrivez le nom de l’organisation.
people-refusal-long = C’est trop long pour ce champ.
people-refusal-form = Choisissez une forme juridique.
people-refusal-neq = Le NEQ compte dix chiffres.
people-refusal-postal = Le code postal s’écrit comme G0C 1A0.
people-refusal-email = L’adresse courriel n’est pas complète.
people-refusal-mrc = Choisissez une MRC de la liste.
people-refusal-sector = Ce code SCIAN n’existe pas.
people-refusal-role = Choisissez parmi les rôles de la liste.
people-refusal-neq-taken = Une organisation porte déjà ce NEQ.
# family: history-*
history-organization-added = Ajoutée au registre
history-organization-role-given = Rôle attribué
history-organization-served = Service reçu
sign-in = Ouvrir une session
sign-in-ask = L’accès se fait par un lien personnel. Demandez le vôtre à la direction du pôle.
sign-in-arrive = Votre lien est prêt. Il sert une seule fois.
sign-in-spent = Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau à la direction du pôle.
sign-in-enter = Entrer
settings = Réglages du pôle
settings-menu = Réglages
settings-name = Nom du pôle
settings-colour = Couleur (comme #8a3b22)
# family: settings-language-*
settings-language = Langue des lettres
settings-language-fr = Français
settings-language-en = Anglais
settings-address = Adresse postale
settings-privacy = Renseignements personnels
settings-privacy-hint = La Loi 25 demande de publier le nom et les coordonnées de la personne qui en est responsable.
settings-privacy-name = Responsable de la protection des renseignements personnels
settings-privacy-email = Son courriel
settings-send = Enregistrer
settings-saved = Les réglages sont enregistrés.
settings-refusal-name = Écrivez le nom du pôle.
settings-refusal-colour = Choisissez une couleur plus foncée, écrite comme #8a3b22 : des mots blancs doivent s’y lire.
settings-refusal-language = Choisissez le français ou l’anglais.
people-found-persons = Personnes
