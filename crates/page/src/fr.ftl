frame-skip = Aller au contenu
frame-language = Langue
frame-other-language = English
frame-sign-out = Fermer la session
frame-sign-in = Ouvrir une session
frame-colon = {" "}:
frame-printed = Imprimé le
frame-menu = Menu principal
frame-menu-short = Menu

frame-credits = Sources et remerciements
frame-privacy = Protection des renseignements personnels :
form-again = C’était déjà enregistré. Rien n’a été écrit deux fois.
form-not-taken = Votre session avait pris fin : ce que vous venez d’envoyer n’a pas été enregistré. Ouvrez une session, puis revenez au formulaire; le plus souvent, cet onglet a gardé ce que vous aviez tapé.

trouble-closed = Cette page ne vous est pas ouverte
trouble-closed-text = Votre rôle ne permet pas de la voir. Si c’est une erreur, parlez-en à la direction du pôle.
trouble-only-sent = Il n’y a rien à lire ici
trouble-only-sent-text = Cette adresse reçoit un formulaire. Revenez à la page où il se remplit.
trouble-back = Revenir à la page
trouble-absent = Il n’y a rien ici
trouble-absent-text = La page a peut-être changé d’adresse, ou ce qu’elle montrait a été retiré.
front-title = Les pôles d’économie sociale
front-text = Choisissez le vôtre.
front-absent-text = Aucun pôle n’a cette adresse ici.
trouble-broken = Quelque chose s’est brisé chez nous
trouble-broken-text = Ce n’est pas votre faute. Revenez en arrière, puis essayez de nouveau. Rien de ce qui était déjà enregistré n’est perdu.
trouble-often = Un instant
trouble-often-text = Cette page vient d’être demandée très souvent depuis votre connexion. Attendez une minute, puis essayez de nouveau.
trouble-fast = Trop d’envois en une minute
trouble-fast-text = Ce dernier envoi n’a pas été enregistré. Attendez une minute, revenez en arrière, puis essayez de nouveau.
trouble-slow = La réponse tarde trop
trouble-slow-text = La page n’a pas pu être préparée à temps. Si vous veniez d’envoyer un formulaire, vérifiez s’il a été enregistré avant de l’envoyer de nouveau.
trouble-large = Cet envoi est trop lourd
trouble-large-text = On peut envoyer ici { $most } Mo au plus à la fois. Rien n’a été enregistré. Revenez en arrière, raccourcissez le texte ou choisissez un fichier plus petit, puis essayez de nouveau.
trouble-unreadable = Cet envoi est illisible
trouble-unreadable-text = Un champ s’y trouve deux fois, ou l’envoi s’est abîmé en chemin. Rien n’a été enregistré. Revenez en arrière, rechargez la page, puis essayez de nouveau.
trouble-foreign = Cet envoi vient d’un autre site
trouble-foreign-text = Par prudence, rien n’a été enregistré. Ouvrez la page ici même, puis essayez de nouveau.
trouble-id = Si cela se répète, donnez-nous ce numéro :
trouble-onward = Revenir à l’accueil

find = Rechercher partout
find-title = Recherche
find-words = Mots cherchés
find-send = Chercher
find-hint = Cherchez une organisation, une personne, un acte, une demande, une action du plan, un rapport ou une page, par un nom, une municipalité, un NEQ ou des mots. Les accents, les pluriels et les fautes de frappe sont pardonnés.
find-building = L’index se construit encore : tout n’est peut-être pas là. Réessayez dans un instant.
find-none = Rien ne répond à « { $words } ».
find-none-onward = Essayez un seul mot, ou le début d’un nom.
find-slips = Rien ne s’écrit exactement « { $words } ». Voici ce qui s’en approche.
find-fewer = Rien ne réunit tous les mots de « { $words } ». Voici ce qui en contient une partie.
find-all = Les { $told } résultats : { $kind }
find-before = Précédents
find-next = Suivants
find-every-kind = Chercher dans tout
find-shortcut = La touche / mène à la recherche, de partout
find-suggestions = Suggestions
find-suggested-none = Aucune suggestion
find-suggested-one = 1 suggestion
find-suggested-many = # suggestions
find-chosen = # : ajouté
find-anew = Repartir à neuf
find-kept = Ce que vous aviez tapé est revenu.

day-refusal-shape = Écrivez le jour sous la forme 2021-04-30.
day-refusal-calendar = Ce jour n’existe pas au calendrier.
day-refusal-far = Vérifiez l’année.
day-refusal-order = La fin vient avant le début.
find-places = Pages
frame-privacy-page = Confidentialité
form-refused-title = À corriger :
form-refused = { $count ->
    [one] Un point est à corriger
   *[other] { $told } points sont à corriger
}
