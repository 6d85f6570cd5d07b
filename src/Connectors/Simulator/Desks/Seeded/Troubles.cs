namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>What goes wrong at each team.</summary>
internal static class Troubles
{
    public static readonly Trouble[] Workplace =
    [
        new("Laptop", "Workplace equipment",
            ["Laptop freezes several times a day", "Laptop does not wake up after lunch", "Docking station loses both screens"],
            ["L'ordinateur portable se fige plusieurs fois par jour", "Le portable ne se réveille plus après la pause", "La station d'accueil perd les deux écrans"]),
        new("Printing", "Workplace equipment",
            ["Print jobs vanish from the queue", "Printer on the second floor asks for a badge again and again", "Labels come out blank"],
            ["Les impressions disparaissent de la file", "L'imprimante du deuxième demande sans cesse le badge", "Les étiquettes sortent vierges"]),
        new("Password", "Mail and accounts",
            ["Account locked again this morning", "New password is refused everywhere", "Cannot enrol my new phone for sign-in"],
            ["Compte de nouveau bloqué ce matin", "Le nouveau mot de passe est refusé partout", "Impossible d'inscrire mon nouveau téléphone pour la connexion"]),
        new("Email", "Mail and accounts",
            ["Shared mailbox has disappeared", "Mail to suppliers is returned", "Calendar shows meetings one hour late"],
            ["La boîte partagée a disparu", "Les messages aux fournisseurs reviennent", "L'agenda affiche les réunions une heure trop tard"]),
        new("Office software", "Workplace equipment",
            ["Spreadsheet closes as soon as I save", "PDF reader asks for a licence", "Update fails at 90 percent each evening"],
            ["Le tableur se ferme dès que j'enregistre", "Le lecteur PDF réclame une licence", "La mise à jour échoue à 90 % chaque soir"]),
    ];

    public static readonly Trouble[] Network =
    [
        new("VPN", "Remote access",
            ["VPN drops during calls", "Cannot reach the VPN from home", "VPN asks for the code twice"],
            ["Le VPN coupe pendant les appels", "VPN inaccessible depuis la maison", "Le VPN demande deux fois le code"]),
        new("Wi-Fi", "Site network",
            ["No Wi-Fi in the warehouse", "Wi-Fi is slow on the third floor", "Visitors cannot sign in to the Wi-Fi"],
            ["Pas de Wi-Fi dans l'entrepôt", "Wi-Fi lent au troisième étage", "Les visiteurs ne peuvent pas se connecter au Wi-Fi"]),
        new("File share", "Site network",
            ["Team folder cannot be opened", "File share is read-only since yesterday", "Need access to the project folder"],
            ["Le dossier d'équipe ne s'ouvre pas", "Le partage est en lecture seule depuis hier", "Accès nécessaire au dossier du projet"]),
        new("Telephony", "Remote access",
            ["Desk phone has no dial tone", "Callers hear an echo", "Forwarding to my mobile does not work"],
            ["Pas de tonalité au téléphone fixe", "Les correspondants entendent un écho", "Le renvoi vers le mobile ne marche pas"]),
        new("Internet", "Site network",
            ["Supplier's site is blocked", "Internet is cut off at the branch", "Video conferences stutter"],
            ["Le site d'un fournisseur est bloqué", "Internet coupé à l'agence", "Les visioconférences saccadent"]),
        new("Firewall", "Remote access",
            ["New partner cannot reach our portal", "Payment terminal is refused by the firewall", "Scanner cannot send to the server"],
            ["Le nouveau partenaire n'atteint pas notre portail", "Le terminal de paiement est refusé par le pare-feu", "Le scanner n'atteint pas le serveur"]),
    ];

    public static readonly Trouble[] Business =
    [
        new("ERP", "Finance suite",
            ["Purchase order cannot be released", "Stock figures differ between two screens", "Invoice posting ends with an error"],
            ["Impossible de valider une commande", "Les stocks diffèrent entre deux écrans", "L'enregistrement d'une facture finit en erreur"]),
        new("CRM", "Sales suite",
            ["Customer file opens empty", "Quotation is sent without its attachment", "Duplicate contacts after the import"],
            ["La fiche client s'ouvre vide", "Le devis part sans sa pièce jointe", "Contacts en double après l'import"]),
        new("HR portal", "HR suite",
            ["Leave request stays unapproved", "Payslip of last month is missing", "New colleague does not appear in the portal"],
            ["La demande de congé reste sans validation", "La fiche de paie du mois dernier manque", "Un nouveau collègue n'apparaît pas dans le portail"]),
        new("Reporting", "Finance suite",
            ["Monthly report shows last month's figures", "Report takes an hour to open", "Export to spreadsheet is cut off"],
            ["Le rapport mensuel montre les chiffres du mois passé", "Le rapport met une heure à s'ouvrir", "L'export vers le tableur est tronqué"]),
        new("Web shop", "Sales suite",
            ["Order confirmation is not sent", "Wrong price for one article", "Customers cannot pay by card"],
            ["La confirmation de commande n'est pas envoyée", "Prix erroné pour un article", "Les clients ne peuvent pas payer par carte"]),
    ];

    public static readonly Trouble[] MeetingRooms =
    [
        new("Video conference", "Meeting rooms",
            ["Camera of the board room stays black", "Nobody hears us in the small meeting room"],
            ["La caméra de la salle du conseil reste noire", "Personne ne nous entend dans la petite salle"]),
        new("Room booking", "Meeting rooms",
            ["Room is shown as free but taken", "Door display shows yesterday's bookings"],
            ["La salle est affichée libre mais occupée", "L'écran de la porte affiche les réservations d'hier"]),
    ];
}
