frame-skip = Aller au contenu
frame-language = Langue
frame-other-language = English
frame-sign-out = Fermer la session
frame-sign-in = Ouvrir une session
frame-menu = Menu principal

frame-credits = Sources et remerciements
frame-privacy = Protection des renseignements personnels :
form-again = C’était déjà enregistré. Rien n’a été écrit deux fois.

trouble-closed = Cette page ne vous est pas ouverte
trouble-closed-text = Votre rôle ne permet pas de la voir. Si c’est une erreur, parlez-en à la direction du pôle.
trouble-absent = Il n’y a rien ici
trouble-absent-text = La page a peut-être changé d’adresse, ou ce qu’elle montrait a été retiré.
trouble-broken = Quelque chose s’est brisé chez nous
trouble-broken-text = Ce n’est pas votre faute. Revenez en arrière, puis essayez de nouveau. Rien de ce qui était déjà enregistré n’est perdu.
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
