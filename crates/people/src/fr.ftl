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
sign-in-ask = Écrivez votre adresse courriel. Nous y enverrons un lien qui ouvre votre session.
sign-in-email = Adresse courriel
sign-in-send = Recevoir un lien
sign-in-sent = Si cette adresse est connue du pôle, un lien y arrive dans la minute. Il sert une seule fois, pendant quinze minutes.
sign-in-sent-else = Rien ne vient? Regardez dans les indésirables, puis parlez-en à la direction du pôle.
sign-in-often = Trop de liens ont été demandés d’ici. Attendez une heure, puis essayez de nouveau.
sign-in-arrive = Votre lien est prêt. Il sert une seule fois.
sign-in-spent = Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau ci-dessous.
sign-in-enter = Entrer
sign-in-letter = Votre lien pour ouvrir une session
sign-in-letter-hello = Bonjour,
sign-in-letter-text = Voici le lien que vous avez demandé. Il ouvre votre session, une seule fois, et reste valable quinze minutes.
sign-in-letter-else = Si vous n’avez rien demandé, vous n’avez rien à faire : personne n’entre sans ce lien.
