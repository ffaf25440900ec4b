frame-skip = Aller au contenu
frame-language = Langue
frame-other-language = English
frame-sign-out = Fermer la session
frame-sign-in = Ouvrir une session
frame-menu = Menu principal

frame-credits = Sources et remerciements
frame-privacy = Protection des renseignements personnels :

trouble-closed = Cette page ne vous est pas ouverte
trouble-closed-text = Votre rôle ne permet pas de la voir. Si c’est une erreur, parlez-en à la direction du pôle.
trouble-absent = Il n’y a rien ici
trouble-absent-text = La page a peut-être changé d’adresse, ou ce qu’elle montrait a été retiré.
trouble-broken = Quelque chose s’est brisé chez nous
trouble-broken-text = Ce n’est pas votre faute. Revenez en arrière, puis essayez de nouveau. Rien de ce qui était déjà enregistré n’est perdu.
trouble-id = Si cela se répète, donnez-nous ce numéro :
trouble-onward = Revenir à l’accueil
